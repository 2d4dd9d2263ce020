import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import type { Health, RingReport } from '../../preload/contract'
import { formatsFor } from '../components/format'
import { en } from '../i18n/en'
import { vi } from '../i18n/vi'
import { reportOf } from './report'
import { sectionsOf } from './sections'

const MB = 1024 ** 2

const health: Health = {
  ...{ at: 0, uptime: 7_500_000, cores: 2, delayP99: 3, handles: 1234, diskFree: 5000 * MB },
  processes: [
    { kind: 'main', count: 1, cpu: 3, memory: 90 * MB },
    { kind: 'page', count: 2, cpu: 40, memory: 400 * MB },
    { kind: 'ffmpeg', count: 16, cpu: null, memory: null },
  ],
  streams: {
    ...{ states: { live: 14, refused: 2 }, viewers: 32, attempts: 21, lost: 3, returned: 2 },
  },
  windows: [
    {
      ...{ number: 1 },
      figures: {
        tiles: 16,
        players: 16,
        decoded: 240,
        shown: 239,
        dropped: 1,
        lagMs: 80,
        delayMs: 3,
        level: 0,
      },
    },
    { number: 2, figures: null },
  ],
  incidents: { crashes: 0, hangs: 1, gpu: 0, helper: 0 },
  versions: { app: '0.1.0', electron: '25.1.1', chromium: '114.0', ffmpeg: '' },
}

const stream = { camera: 'a', quality: 'main' as const, original: false, dropped: 0 }
const ring: RingReport = {
  ...{ state: 'recording', reason: 'none', since: 0, dropped: 0, dir: '/ring', protected: 0 },
  ...{ bytes: 300 * MB, budget: 20 * 1024 * MB, early: 0, wanted: { a: 60 } },
  streams: [{ ...stream, from: -65_000, to: -1000, bytes: 64 * MB }],
}

beforeAll(() =>
  i18next.init({ lng: 'vi', resources: { vi: { translation: vi }, en: { translation: en } } }),
)

const sections = (language: 'vi' | 'en', of = health, held: RingReport | null = ring) =>
  sectionsOf(
    { health: of, encoder: 'software', ring: held },
    i18next.getFixedT(language),
    formatsFor(language),
  )

const lines = (of: ReturnType<typeof sections>) => of.flatMap((each) => each.lines)
const doubtful = (of: Health) =>
  lines(sections('en', of))
    .filter((line) => line.doubtful)
    .map(({ label }) => label)

it('has a value for each column, and names nothing twice', () => {
  for (const { title, columns = [''], lines } of sections('vi')) {
    for (const { values } of lines) expect(values, title).toHaveLength(columns.length)
    expect(new Set(lines.map(({ label }) => label)).size).toBe(lines.length)
  }
})

it('says what is out of the ordinary, and nothing else', () => {
  expect(doubtful(health)).toEqual(['Window 2', 'Windows that hung'])
  const [first] = health.windows
  const calm = {
    ...health,
    windows: first ? [first] : [],
    incidents: { ...health.incidents, hangs: 0 },
  }
  expect(doubtful(calm)).toEqual([])
  expect(doubtful({ ...calm, diskFree: 10 * MB, delayP99: 800 })).toEqual([
    ...['Delay of the main process (99%)', 'Free disk space'],
  ])
})

it('sums what is known, and makes a report of it', () => {
  const report = reportOf('Vọng Gác: Sức khỏe hệ thống', sections('vi'))
  expect(report).toContain('\n  Tổng cộng, trên máy 2 nhân: Số lượng 19; CPU 43%; Bộ nhớ 490 MB\n')
  expect(report).toContain('\n  ffmpeg: Số lượng 16; CPU –; Bộ nhớ –\n')
  expect(report).toContain('\nLuồng camera\n  Có hình: 14\n  Camera từ chối: 2\n')
  expect(report).toContain('\n  Tệp và kết nối đang mở: 1.234\n')
  expect(report).toContain('\n  Thời gian chạy: 2 giờ 5 phút\n')
  expect(report).toContain('\n  ffmpeg: chưa có\n')
})

it('tells what the ring holds, and what is wrong with it', () => {
  const said = (held: RingReport) => lines(sections('vi', health, held))
  const report = reportOf('', sections('vi'))
  expect(report).toContain('\nBộ nhớ đệm\n  Trạng thái: đang ghi\n')
  expect(report).toContain('\n  Đang giữ / được phép: 300 MB / 20,0 GB\n')
  expect(report).toContain('\n  Camera giữ ít nhất (muốn): 64 giây (60)\n')
  expect(report).toContain('\n  Được phép đủ cho: 5 giờ 41 phút\n')
  const worse: RingReport = { ...ring, state: 'failed', reason: 'disk-full', early: 2, dropped: MB }
  const wanted = { a: 120 }
  expect(
    said({ ...worse, wanted }).flatMap(({ label, doubtful }) => (doubtful ? label : [])),
  ).toEqual(expect.arrayContaining(['Trạng thái', 'Camera giữ ít nhất (muốn)', 'Không ghi kịp']))
  expect(
    reportOf(
      '',
      sectionsOf({ health, encoder: 'software', ring: null }, i18next.t, formatsFor('vi')),
    ),
  ).not.toContain('Bộ nhớ đệm')
})

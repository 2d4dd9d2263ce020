import { execFileSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { expect, test } from './app'
import { WallPage } from './pages/wall'

interface File {
  name: string
  type: string
  camera: string
  quality: string
  from: number
  to: number
}
interface Saved {
  at: number
  files: File[]
  missing?: { camera: string; reason: string }[]
}

/** Calls main as a page of the product does. */
const ask = <R>(page: Page, feature: string, call: string, input?: unknown): Promise<R> =>
  page.evaluate(
    ([part, name, given]) => {
      const { vongGac } = window as unknown as {
        vongGac: Record<string, Record<string, (input: unknown) => Promise<R>>>
      }
      return vongGac[part as string]?.[name as string]?.(given) as Promise<R>
    },
    [feature, call, input],
  )

const SUB = { width: 320, height: 184, fps: 10 }
const LARGE = { width: 1280, height: 720, fps: 10 }
const mounts: Mount[] = [
  { path: '/two', codec: 'h264', ...LARGE },
  { path: '/two/sub', codec: 'h264', ...SUB },
  { path: '/h265', codec: 'h265', width: 640, height: 360, fps: 10 },
  { path: '/half/sub', codec: 'h264', ...SUB },
  { path: '/sound', codec: 'h264', ...SUB, audio: true },
]

function csvOf(folder: string, cameras: Cameras): string {
  const path = join(folder, 'streams.csv')
  // The main stream of the last one is not there.
  const lines = ['two,/two,/two/sub', 'h265,/h265,', 'sound,/sound,', 'half,/nothing,/half/sub']
  const rows = lines.map((line) => {
    const [code = '', main = '', sub = ''] = line.split(',')
    return `${code},${code},${cameras.url(main)},${sub && cameras.url(sub)}`
  })
  writeFileSync(path, ['code,name,url,sub_url', ...rows].join('\n'))
  return path
}

/** What ffprobe says of a file's streams: codec and width, or sample rate. */
function probed(dataDir: string, id: string, name: string): string {
  const all = readdirSync(join(dataDir, 'evidence'), { recursive: true }) as string[]
  const path = all.find((each) => each.endsWith(join(id, name))) ?? name
  const shown = 'stream=codec_name,width,sample_rate'
  const args = ['-v', 'error', '-show_entries', shown, '-of', 'csv=p=0']
  return execFileSync('ffprobe', [...args, join(dataDir, 'evidence', path)], { encoding: 'utf8' })
    .trim()
    .replace('\n', ' ')
}

test('one event on cameras of every kind, and on those that were lost a moment ago @evidence', async ({
  start,
  folder,
}) => {
  test.setTimeout(90_000)
  const cameras = await startCameras(mounts)
  try {
    const csv = csvOf(folder, cameras)
    const { page, dataDir } = await start(['--import', csv, '--layout', '9'])
    await new WallPage(page).expectLive(4)
    await ask(page, 'app', 'set', { ringBefore: 10, ringAfter: 10 })
    const snapshot = await ask<{ registry: { cameras: { id: string; code: string }[] } }>(
      ...([page, 'app', 'snapshot'] as const),
    )
    const ids = Object.fromEntries(snapshot.registry.cameras.map(({ id, code }) => [code, id]))
    const of = (code: string, quality: string) => ({ camera: ids[code], quality })
    const others = [
      of('h265', 'main'),
      of('sound', 'main'),
      of('half', 'sub'),
      { camera: 'demo-lobby', quality: 'main' },
    ]
    const mark = async () => {
      const at = Date.now()
      const given = { ...of('two', 'sub'), at, shown: null, others }
      const done = await ask<{ id: string; leftOut: string[] }>(page, 'bookmarks', 'mark', given)
      return { ...done, at }
    }
    const saved = async (id: string) =>
      (await ask<{ bookmark: Saved }>(page, 'bookmarks', 'get', id)).bookmark
    const open = async () =>
      (await ask<{ id: string }[]>(page, 'bookmarks', 'openMarks')).map((each) => each.id)
    await pause(11_000)

    const { id, at, leftOut } = await mark()
    expect(leftOut).toEqual(['demo-lobby'])
    const named = async () => (await saved(id))?.files.map(({ name }) => name) ?? []
    // In full resolution, long before the clip's end.
    await expect.poll(named, { timeout: 6_000 }).toContain('still-1-two-main.jpg')
    await pause(at + 11_000 - Date.now())
    await cameras.kill()
    const lost = Date.now()
    await pause(5_000)
    const late = await mark()
    await expect.poll(async () => (await open()).includes(id), { timeout: 20_000 }).toBe(false)
    const { files, missing } = await saved(id)
    const find = (name: string) => files.find((each) => each.name === name) as File
    const kinds = (code: string) =>
      files
        .filter(({ camera }) => camera === ids[code])
        .map(({ type, quality }) => `${type} ${quality}`)
    expect(kinds('two')).toEqual(['still sub', 'still main', 'clip sub', 'clip main'])
    expect(kinds('h265')).toEqual(['still main', 'clip main', 'rendition main'])
    expect(kinds('sound')).toEqual(['still main', 'clip main'])
    expect(kinds('half')).toEqual(['still sub', 'clip sub'])
    expect(missing?.map(({ camera, reason }) => [camera, reason])).toEqual([
      ...[0, 1].map(() => [ids.half, 'no-main-stream']),
    ])
    expect(probed(dataDir, id, 'still-1-two-sub.jpg')).toBe('mjpeg,320')
    expect(probed(dataDir, id, 'still-1-two-main.jpg')).toBe('mjpeg,1280')
    expect(find('still-1-two-main.jpg').from).toBeGreaterThan(at)
    expect(find('clip-1-two-sub.mp4').from).toBeLessThanOrEqual(at - 10_000)
    expect(find('clip-1-two-main.mp4').from).toBeLessThan(at + 6_000)
    expect(find('clip-1-two-main.mp4').to).toBeGreaterThanOrEqual(at + 9_800)
    expect(probed(dataDir, id, 'clip-1-two-main.mp4')).toBe('h264,1280')
    expect(probed(dataDir, id, 'clip-2-h265-main.mp4')).toBe('hevc,640')
    expect(probed(dataDir, id, 'rendition-2-h265-main.mp4')).toBe('h264,640')
    expect(probed(dataDir, id, 'clip-3-sound-main.mp4')).toBe('h264,320 aac,8000')
    for (const name of ['clip-2-h265-main.mp4', 'rendition-2-h265-main.mp4'])
      expect(find(name).from).toBeLessThanOrEqual(at - 10_000)

    await expect.poll(open, { timeout: 30_000 }).toEqual([])
    for (const { camera, type, to } of (await saved(late.id)).files) {
      expect([camera, type, Math.abs(to - lost) < 2_000]).toEqual([camera, type, true])
    }
  } finally {
    await cameras.stop()
  }
})

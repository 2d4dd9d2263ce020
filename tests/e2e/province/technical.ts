import { type OnvifCamera, startOnvif } from '../../cameras/onvif'
import { type FaultProxy, startProxy } from '../../cameras/proxy'
import { type Cameras, type Mount, startCameras } from '../../cameras/server'
import { expect, type Running } from '../app'
import { TechnicalPage } from '../pages/technical'

const SIZE = { width: 640, height: 360, fps: 12 }

/** Twelve cameras, and for each what it must be found to fail at. */
const wanted: { code: string; mount: Partial<Mount>; fails: string[] }[] = [
  { code: 'KT-01', mount: {}, fails: [] },
  { code: 'KT-02', mount: { codec: 'h265' }, fails: [] },
  { code: 'KT-03', mount: { codec: 'mjpeg' }, fails: ['codec'] },
  { code: 'KT-04', mount: { width: 320, height: 184 }, fails: ['size'] },
  { code: 'KT-05', mount: { fps: 5 }, fails: ['fps'] },
  { code: 'KT-06', mount: { gop: 120 }, fails: ['keyframes'] },
  { code: 'KT-07', mount: {}, fails: ['clock'] },
  { code: 'KT-08', mount: {}, fails: ['reachable'] },
  { code: 'KT-09', mount: { pattern: 'covered' }, fails: ['night'] },
  { code: 'KT-10', mount: { pattern: 'black' }, fails: ['bitrate', 'night'] },
  { code: 'KT-11', mount: {}, fails: ['reachable'] },
  { code: 'KT-12', mount: {}, fails: ['place'] },
]

/** What is asked: such that the streams above are judged right, at any hour. */
const STANDARD = {
  ...{ width: '640', height: '360', 'fps-from': '10', 'fps-to': '30' },
  ...{ 'bitrate-from': '40', 'bitrate-to': '4000', keyframes: '4', clock: '5' },
  ...{ 'night-from': '00:00', 'night-to': '00:00' },
  ...{ seconds: '10', parallel: '16', 'per-device': '16' },
}

/** A camera as a file of cameras has it. */
export interface SiteRow {
  code: string
  name: string
  place: string
  url: string
  subUrl: string
  onvif: string
  user: string
  password: string
}

export interface TechnicalSite {
  rows: SiteRow[]
  /** The line of the camera that drops. */
  drop: FaultProxy
  close(): Promise<void>
}

/** Twelve real streams: right ones, and each with something wrong. */
export async function startTechnicalSite(): Promise<TechnicalSite> {
  const mounts = wanted.map(({ code, mount }): Mount => {
    return { path: `/${code}`, codec: 'h264', ...SIZE, ...mount }
  })
  const cameras = await startCameras([...mounts, { ...SIZE, path: '/sub', codec: 'h264' }])
  const clock = await startOnvif({ clock: 3_600_000 })
  const [drop, gone] = [await startProxy(cameras.port), await startProxy(cameras.port)]
  await gone.mode('refuse')
  return {
    ...{ drop, rows: wanted.map(({ code }) => rowOf(code, cameras, clock, { drop, gone })) },
    close: async () => {
      await Promise.all([cameras.stop(), clock.close(), drop.close(), gone.close()])
    },
  }
}

function rowOf(
  code: string,
  cameras: Cameras,
  clock: OnvifCamera,
  { drop, gone }: Record<'drop' | 'gone', FaultProxy>,
): SiteRow {
  const ports: Record<string, number> = { 'KT-08': drop.port, 'KT-11': gone.port }
  const wrongClock = code === 'KT-07'
  return {
    ...{ code, place: 'HL', url: `rtsp://127.0.0.1:${ports[code] ?? cameras.port}/${code}` },
    name: code === 'KT-12' ? 'Trong phòng 101' : `Hành lang ${code}`,
    subUrl: code === 'KT-01' ? cameras.url('/sub') : '',
    onvif: wrongClock ? `http://${clock.address}/onvif/device_service` : '',
    ...(wrongClock ? { user: 'admin', password: 'onvif-pass' } : { user: '', password: '' }),
  }
}

/** Sets the standard, checks the twelve that are registered by now, and looks at each verdict. */
export async function checkTechnical({ page }: Running, site: TechnicalSite): Promise<void> {
  const technical = new TechnicalPage(page)
  await technical.open()
  await technical.setStandard(STANDARD)
  await technical.search('KT-')
  await expect(technical.start).toContainText('12')
  await technical.start.click()
  await expect(technical.run).toHaveAttribute('data-state', 'running')
  // It goes on whatever is looked at meanwhile.
  await page.getByTestId('facilities-tab-overview').click()
  await page.waitForTimeout(6_000)
  await site.drop.mode('cut')
  await technical.open()
  await page.waitForTimeout(2_500)
  await site.drop.mode('cut')
  await expect(technical.run).toHaveAttribute('data-state', 'done', { timeout: 30_000 })
  for (const { code, fails } of wanted) {
    await expect.soft(technical.row(code), code).toHaveAttribute('data-failed', fails.join(' '))
    const verdict = fails.length > 0 ? 'unfit' : 'fit'
    await expect.soft(technical.row(code), code).toHaveAttribute('data-verdict', verdict)
  }
  await technical.row('KT-06').click()
  const keyframes = technical.finding('keyframes')
  await expect(keyframes).toHaveAttribute('data-reason', 'keyframes-rare')
  await expect(technical.finding('codec')).toHaveAttribute('data-result', 'pass')
}

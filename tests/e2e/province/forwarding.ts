import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { processesShowing } from '../../cameras/processes'
import { type RtmpReceiver, startRtmpReceiver } from '../../receivers/rtmp'
import { type RtspReceiver, startRtspReceiver } from '../../receivers/rtsp'
import { type SrtReceiver, startSrtReceiver } from '../../receivers/srt'
import { codecOf } from '../../receivers/units'
import { expect, type Running } from '../app'
import { ForwardingPage } from '../pages/forwarding'

const LOGIN = { user: 'trung tâm', password: 'mật khẩu "8"' }
const KEY = 'khoa-luong-55'
const PASSPHRASE = 'cụm từ bí mật'

export interface Centre {
  rtsp: RtspReceiver
  rtmp: RtmpReceiver
  srt: SrtReceiver
  close(): Promise<void>
}

/** The three kinds of receivers of the higher level; `codes` are the cameras that RTSP takes. */
export async function startCentre(folder: string, codes: string[]): Promise<Centre> {
  const kept = join(folder, 'centre')
  mkdirSync(kept, { recursive: true })
  const mounts = codes.map((code) => ({ path: `/binhdinh/${code}`, codec: 'h264' as const }))
  const [rtsp, rtmp, srt] = await Promise.all([
    startRtspReceiver({ ...LOGIN, folder: kept, mounts }),
    startRtmpReceiver(join(kept, 'rtmp')),
    startSrtReceiver(kept, PASSPHRASE),
  ])
  const all = [rtsp, rtmp, srt]
  return { rtsp, rtmp, srt, close: async () => void (await Promise.all(all.map((r) => r.stop()))) }
}

/**
 * Sends three registered H.264 cameras to three receivers, which are killed and come back.
 * @param codes of the cameras, as `startCentre` was told of the first
 */
export async function forwardCameras(
  { page }: Running,
  { rtsp, rtmp, srt }: Centre,
  codes: [string, string, string],
): Promise<void> {
  const centre = new ForwardingPage(page)
  await centre.open()
  const [first, second, third] = codes
  // Of hundreds only those in sight are in the page.
  await centre.search(first.replace(/\d+$/, ''))
  await centre.choose([first])
  await centre.address(rtsp.url('/binhdinh/{camera}'), {
    ...{ user: LOGIN.user, secret: LOGIN.password },
  })
  await page.getByTestId('forwarding-test').click()
  await expect(centre.tested).toHaveAttribute('data-state', 'forwarding', { timeout: 15_000 })
  await centre.save()
  await centre.choose([second])
  await centre.address(rtmp.url('live'), { secret: KEY })
  await centre.save()
  await centre.choose([third])
  await centre.address(srt.address, { secret: PASSPHRASE })
  await centre.save()
  for (const code of codes) await centre.expectState(code, 'forwarding')
  for (const secret of [LOGIN.password, KEY, PASSPHRASE])
    expect(processesShowing(secret).map(({ pid }) => pid)).toEqual([])
  expect(await codecOf(rtsp.file(`/binhdinh/${first}`))).toBe('h264')

  await Promise.all([rtsp.kill(), rtmp.kill(), srt.kill()])
  for (const code of codes) await centre.expectState(code, 'unreachable')
  await expect(centre.count).toContainText('3')
  await expect(centre.row(first)).toContainText('Máy nhận không mở cổng')
  await Promise.all([rtsp.restart(), rtmp.restart(), srt.restart()])
  for (const code of codes) await centre.expectState(code, 'forwarding')
  await expect(centre.count).toHaveCount(0)
  await expect.poll(async () => codecOf(rtmp.files().at(-1) ?? '')).toBe('h264')
  await expect.poll(async () => codecOf(srt.files().at(-1) ?? '')).toBe('h264')
}

export const CENTRE_SECRETS = [LOGIN.password, KEY, PASSPHRASE]

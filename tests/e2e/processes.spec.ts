import { setTimeout as pause } from 'node:timers/promises'
import { ffmpegsOf } from '../cameras/processes'
import { expect, test } from './app'
import { WallPage } from './pages/wall'

const pids = (marker: string) => ffmpegsOf(marker).map(({ pid }) => pid)

test('kill -9 of the main process leaves no ffmpeg @live-wall', async ({ start }) => {
  const { page, pid, marker } = await start(['--demo'])
  await new WallPage(page).expectLive(9)
  expect(pids(marker)).toHaveLength(9)
  process.kill(pid, 'SIGKILL')
  await pause(2_000)
  expect(pids(marker)).toEqual([])
})

test('quitting leaves no ffmpeg @live-wall', async ({ start }) => {
  const { page, marker, quit } = await start(['--demo', '--layout', '4'])
  await new WallPage(page).expectLive(4)
  await quit()
  await pause(2_000)
  expect(pids(marker)).toEqual([])
})

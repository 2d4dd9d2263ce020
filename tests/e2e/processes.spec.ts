import { setTimeout as pause } from 'node:timers/promises'
import { childrenOf, ffmpegsOf } from '../cameras/processes'
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
  const { page, marker, quit } = await start(['--demo'])
  await new WallPage(page).expectLive(9)
  await quit()
  await pause(2_000)
  expect(pids(marker)).toEqual([])
})

test('after a crash of the page its ffmpegs are gone and the wall comes back @live-wall', async ({
  start,
}) => {
  const { app, page, pid, marker } = await start(['--demo'])
  await new WallPage(page).expectLive(9)
  const before = pids(marker)
  const renderer = childrenOf(pid).find(({ cmdline }) =>
    cmdline.join(' ').includes('--type=renderer'),
  )
  expect(renderer).toBeDefined()
  process.kill(renderer?.pid ?? 0, 'SIGKILL')
  await pause(2_000)
  expect(pids(marker).filter((each) => before.includes(each))).toEqual([])

  // Playwright cannot follow a page whose process died: ask the window itself.
  const live = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelectorAll("[data-testid=tile][data-state=live]").length',
      ),
    )
  await expect.poll(live, { timeout: 20_000 }).toBe(9)
  expect(pids(marker)).toHaveLength(9)
})

import type { ElectronApplication } from 'playwright/test'
import { ffmpegsOf } from '../cameras/processes'
import { movingRegions } from '../cameras/screen'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { logged } from './lost-page'
import { WallPage } from './pages/wall'

const four = mounts('h264', 4)

/** Side by side, so that the screen shows both. */
const arrange = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    const [a, b] = BrowserWindow.getAllWindows().sort((x, y) => x.id - y.id)
    a?.setBounds({ x: 0, y: 0, width: 960, height: 1080 })
    b?.setBounds({ x: 960, y: 0, width: 960, height: 1080 })
  })

/** A window with our page and our preload script that the station has not opened. */
const askAsStranger = (app: ElectronApplication) =>
  app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preload = `${electron.getAppPath()}/out/preload/index.js`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('app://vong-gac/index.html')
    const ask = 'window.vongGac.app.snapshot()'
    const reply = await stranger.webContents.executeJavaScript(ask)
    stranger.destroy()
    return reply
  })

test('two windows show their walls from one ffmpeg a camera, and each stands for itself @engine', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(four)
  try {
    const csv = csvOf(folder, cameras, four)
    const running = await start(['--import', csv, '--layout', '4'])
    const { app, page, marker, pid } = running
    const first = new WallPage(page)
    await first.expectLive(4)
    const opened = app.waitForEvent('window')
    await page.keyboard.press('Control+Shift+N')
    const second = new WallPage(await opened)
    await second.expectLive(4)
    expect(await second.cameras()).toEqual(await first.cameras())
    expect(ffmpegsOf(marker)).toHaveLength(4)

    await arrange(app)
    const regions = async () => [
      ...(await first.middles()),
      ...(await second.middles()).map((each) => ({ ...each, x: each.x + 960 })),
    ]
    const display = process.env.DISPLAY ?? ''
    const moving = async () => movingRegions(await regions(), { display })
    await expect.poll(moving, { timeout: 15_000 }).toEqual(Array(8).fill(true))

    // The first one works the other's wall and keeps its own; a stranger is told nothing.
    await page.keyboard.press('Alt+2')
    await expect(page.getByTestId('screen-strip')).toBeVisible()
    await page.keyboard.press('Control+3')
    await expect(second.tiles).toHaveCount(9)
    await page.keyboard.press('Alt+1')
    await expect(first.tiles).toHaveCount(4)
    expect(await askAsStranger(app)).toEqual({ status: 'refused', reason: 'unknown-window' })

    // The second one's page dies and comes back; the first does not notice.
    await page.evaluate(() => {
      ;(window as { mark?: string }).mark = 'the same page'
    })
    await app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().sort((x, y) => x.id - y.id)
      windows[1]?.webContents.forcefullyCrashRenderer()
    })
    const back = () => logged(running, /the page of window 2 is back/).length
    await expect.poll(back, { timeout: 10_000 }).toBe(1)
    expect(logged(running, /the page of window 2 crashed \(1st time\)/)).toHaveLength(1)
    expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe('the same page')
    await first.expectLive(4)

    await app.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().sort((x, y) => x.id - y.id)
      windows[1]?.close()
    })
    await expect.poll(() => logged(running, /window 2 was closed/).length).toBe(1)
    await first.expectLive(4)
    expect(ffmpegsOf(marker)).toHaveLength(4)
    const closed = app.waitForEvent('close')
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
    await closed
    expect(() => process.kill(pid, 0)).toThrow()
    expect(ffmpegsOf(marker)).toEqual([])
  } finally {
    await cameras.stop()
  }
})

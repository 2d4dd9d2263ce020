import { expect, test } from './app'
import { WallPage } from './pages/wall'

test('the page has no way out of its sandbox @live-wall', async ({ start }) => {
  const { app, page } = await start(['--demo', '--layout', '1'])
  await new WallPage(page).expectLive(1)

  const globals = await page.evaluate(() => {
    const w = window as unknown as Record<string, unknown>
    return ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in w)
  })
  expect(globals).toEqual([])
  expect(await page.evaluate(() => window.open('https://example.invalid/'))).toBeNull()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  const inline = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    return 'injected' in window
  })
  expect(inline).toBe(false)
  for (const url of [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
  ]) {
    expect(await page.evaluate((at) => fetch(at).then((r) => r.status), url)).toBe(404)
  }
  const outside = page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(await outside).toBe('refused')
  const camera = page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'given',
      (e: Error) => e.name,
    ),
  )
  expect(await camera).not.toBe('given')

  // Last: Playwright waits for ever for a navigation that main refused.
  const moved = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await contents?.executeJavaScript('location.href = "https://example.invalid/"')
    await new Promise((resolve) => setTimeout(resolve, 500))
    return [
      contents?.getURL(),
      await contents?.executeJavaScript(
        'document.querySelectorAll("[data-testid=tile][data-picture]").length',
      ),
    ]
  })
  expect(moved).toEqual(['app://vong-gac/index.html', 1])
})

test('main refuses arguments that the contract does not know @live-wall', async ({ start }) => {
  const { page } = await start(['--demo', '--layout', '1'])
  const replies = await page.evaluate(async () => {
    const { cameras, wall, app } = window.vongGac
    return [
      await cameras.save({ code: 1 } as never),
      await wall.setLayout('no name' as never),
      await wall.place({ cell: 64, cameras: ['x'] }),
      await app.set({ distance: 2 } as never),
    ]
  })
  for (const reply of replies) expect(reply).toEqual({ status: 'refused', reason: 'bad-argument' })
})

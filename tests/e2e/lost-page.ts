import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { childrenOf } from '../cameras/processes'
import type { Running } from './app'
import { expect } from './app'

/** Lines of the log so far that fit. */
export const logged = ({ dataDir }: Pick<Running, 'dataDir'>, what: RegExp): string[] =>
  readFileSync(join(dataDir, 'logs', 'main.log'), 'utf8')
    .split('\n')
    .filter((line) => what.test(line))

/** Pids of the processes of Chromium of this type. */
export const chromiumOf = (pid: number, type: 'renderer' | 'gpu-process'): number[] =>
  childrenOf(pid)
    .filter(({ cmdline }) => cmdline.join(' ').includes(`--type=${type}`))
    .map((each) => each.pid)

/**
 * Playwright cannot follow a page whose process died: this asks the first window itself. Only for a
 * page that answers; see `pagesBack`.
 */
export const inWindow = <T>(app: ElectronApplication, script: string): Promise<T> =>
  app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  )

/** Waits until so many lost pages have been drawn again. */
export async function pagesBack(running: Running, count: number, timeout: number): Promise<void> {
  const back = () => logged(running, /is back after/).length
  await expect.poll(back, { timeout, intervals: [100] }).toBe(count)
}

/** Layout, cameras and place of each tile. */
export const ARRANGEMENT = `[...document.querySelectorAll('[data-testid=tile]')].map((tile) => {
  const { x, y, width, height } = tile.getBoundingClientRect()
  return [tile.dataset.camera, x, y, width, height].join(' ')
})`

export const LIVE = `document.querySelectorAll('[data-testid=tile][data-state=live]').length`

export const NOTICES = `[...document.querySelectorAll('[data-testid=notice]')].map(
  (notice) => notice.dataset.kind,
)`

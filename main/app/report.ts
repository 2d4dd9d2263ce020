import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { WallWindows } from '../windows'

/** Time for every tile's newest picture to reach the screen. */
const SETTLE = 1500

/**
 * For a start without a display: says on the console how many cameras are live in each window, and
 * once all of them are in one, writes a picture of its wall.
 */
export function createReporter(dir: string, windows: Pick<WallWindows, 'number' | 'window'>) {
  let done = false
  return (id: number, live: number, shown: number) => {
    if (shown === 0) return
    const number = windows.number(id)
    console.log(`${number > 1 ? `window ${number}: ` : ''}${live}/${shown} cameras live`)
    if (done || live < shown) return
    done = true
    setTimeout(() => void screenshot(dir, windows.window(id)), SETTLE)
  }
}

async function screenshot(dir: string, window: BrowserWindow | null): Promise<void> {
  if (!window) return
  const picture = await window.webContents.capturePage()
  await mkdir(dir, { recursive: true })
  const path = join(dir, 'wall.png')
  await writeFile(path, picture.toPNG())
  console.log(`screenshot: ${path}`)
}

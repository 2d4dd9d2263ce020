import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'

/** Time for every tile's newest picture to reach the screen. */
const SETTLE = 1500

/**
 * For a start without a display: says on the console how many cameras are live, and once all of
 * them are, writes a picture of the wall.
 */
export function createReporter(dir: string, window: () => BrowserWindow | null) {
  let done = false
  return (live: number, shown: number) => {
    if (shown === 0) return
    console.log(`${live}/${shown} cameras live`)
    if (done || live < shown) return
    done = true
    setTimeout(() => void screenshot(dir, window()), SETTLE)
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

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { processesShowing } from '../cameras/processes'
import { expect, type Running } from './app'

/** The password as it stands, and as a URL may hold it. */
function formsOf(password: string): string[] {
  const encoded = encodeURIComponent(password)
  return [password, encoded, encoded.replaceAll("'", '%27')]
}

/** Keeps everything that main says to the page from now on; the answer gives it back as text. */
export async function overhear({ app }: Running): Promise<() => Promise<string>> {
  await app.evaluate(({ ipcMain, BrowserWindow }) => {
    const heard: unknown[] = []
    const keep = (said: unknown) => {
      heard.push(said)
      return said
    }
    Object.assign(globalThis, { heard })
    // Electron has no door to the handlers that are bound: take them from where it keeps them.
    const handlers = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => unknown> }
    )._invokeHandlers
    for (const [channel, handler] of [...handlers])
      handlers.set(channel, async (...all) => keep(await handler(...all)))
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents)
      webContents.send = (channel, ...all) => {
        keep(all)
        send(channel, ...all)
      }
    }
  })
  return () =>
    app.evaluate(() => JSON.stringify((globalThis as unknown as { heard: unknown[] }).heard))
}

/** Searches the page with its fields, what main said, the profile, the output and all processes. */
export async function expectNowhere(
  password: string,
  { page, dataDir, output }: Running,
  said: string,
): Promise<void> {
  const typed = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    ),
  )
  const places = {
    page: await page.content(),
    fields: typed.join('\n'),
    replies: said,
    snapshot: JSON.stringify(await page.evaluate(() => window.vongGac.app.snapshot())),
    files: textIn(dataDir),
    output: output(),
  }
  const found = formsOf(password).flatMap((form) => [
    ...Object.entries(places)
      // In JSON a quote or backslash of the password would stand escaped.
      .filter(([, text]) => text.includes(form) || text.includes(JSON.stringify(form).slice(1, -1)))
      .map(([place]) => place),
    ...processesShowing(form).map(({ pid }) => `process ${pid}`),
  ])
  expect(found).toEqual([])
}

function textIn(folder: string): string {
  const parts = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return textIn(path)
    return entry.isFile() ? readFileSync(path, 'utf8') : ''
  })
  return parts.join('\n')
}

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { MarkBar } from './pages/mark-bar'
import { WallPage } from './pages/wall'

interface Saved {
  id: string
  at: number
  kind: string
  views: { code: string; width: number }[]
  files: { name: string; type: string; sha256: string; size: number; from: number; to: number }[]
  missing?: unknown[]
}

/** As a page of the product asks main. */
const asked = <R>(page: Page, call: string, input?: unknown): Promise<R> =>
  page.evaluate(
    ([name, given]) =>
      (
        window as unknown as {
          vongGac: { bookmarks: Record<string, (input: unknown) => Promise<R>> }
        }
      ).vongGac.bookmarks[name as string]?.(given) as Promise<R>,
    [call, input],
  )

const filter = { filter: {}, offset: 0, limit: 10 }
const saved = async (page: Page) =>
  (await asked<{ items: Saved[] }>(page, 'list', filter)).items as Saved[]

function folderOf(dataDir: string, id: string): string {
  const all = readdirSync(join(dataDir, 'evidence'), { recursive: true }) as string[]
  const found = all.find((path) => path.endsWith(id))
  if (!found) throw new Error(`no folder of ${id}`)
  return join(dataDir, 'evidence', found)
}

/** Ten seconds before and after a mark of the kind "Tụ tập", which it returns. */
async function shortened(page: Page): Promise<string> {
  const { kinds } = await asked<{ kinds: { code: string; vi: string }[] }>(page, 'codes')
  const code = kinds.find(({ vi }) => vi.startsWith('Tụ tập'))?.code ?? ''
  const traits = { before: 10, after: 10 }
  const done = await asked(page, 'editKinds', { edit: 'traits', code, traits })
  expect(done).toEqual({ status: 'done' })
  return code
}

function expectWhole(place: string, files: Saved['files']) {
  expect(readdirSync(place).sort()).toEqual(files.map(({ name }) => name).sort())
  for (const { name, sha256, size } of files) {
    const bytes = readFileSync(join(place, name))
    expect(bytes.length).toBe(size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  }
}

async function markedByKeys(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('m')
  await page.keyboard.type('tu tap')
  await page.keyboard.press('Enter')
  await expect(new MarkBar(page).message('Đã lưu')).toBeVisible()
}

const two = mounts('h264', 2)

test('a mark that a crash interrupted is finished at the next start @evidence', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(two)
  try {
    const first = await start(['--import', csvOf(folder, cameras, two)])
    await new WallPage(first.page).expectLive(2)
    const code = await shortened(first.page)
    await markedByKeys(first.page)
    process.kill(first.pid, 'SIGKILL')
    await pause(500)

    const { page, dataDir } = await start()
    const clip = async () => (await saved(page))[0]?.files[1]?.name
    await expect.poll(clip, { timeout: 25_000 }).toBe('clip-1-H264-1-main.mp4')
    const [bookmark, ...others] = await saved(page)
    expect(others).toEqual([])
    expect(bookmark).toMatchObject({ kind: code })
    const { id, at, files } = bookmark as Saved
    expectWhole(folderOf(dataDir, id), files)
    expect(files[1]?.from).toBeLessThan(at)
  } finally {
    await cameras.stop()
  }
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, type Running, test } from './app'
import { pagesOf, squeezed } from './pdf-text'

/** The dialogue answers with this path; what would be opened is noted. */
const answer = ({ app }: Running, filePath: string) =>
  app.evaluate(({ dialog, shell }, path) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    shell.openPath = async (file) => {
      opened.push(file)
      return ''
    }
  }, filePath)

const demo = async (page: Page) => {
  const { programmes } = await page.evaluate(() => window.vongGac.programmes.state())
  const [found] = programmes
  if (!found) throw new Error('the demo has no programme')
  return found
}

test('a programme is looked at beforehand, and printed with pictures and notes @presenter', async ({
  start,
  folder,
}) => {
  const running = await start()
  const { page } = running
  const programme = await demo(page)

  // Everything that it shows is opened for real.
  await page.evaluate((id) => window.vongGac.preflight.run(id), programme.id)
  const state = () => page.evaluate((id) => window.vongGac.preflight.state(id), programme.id)
  await expect.poll(async () => (await state())?.to ?? null, { timeout: 60_000 }).not.toBeNull()
  const items = (await state())?.items ?? []
  expect(items.length).toBeGreaterThan(3)
  expect(items.filter((item) => item.state !== 'ok')).toEqual([])

  const path = join(folder, 'chuong-trinh.pdf')
  await answer(running, path)
  const saved = await page.evaluate((id) => window.vongGac.programmes.printOrder(id), programme.id)
  expect(saved).toEqual({ status: 'done', path })
  const pdf = await readFile(path)
  const text = pagesOf(pdf)
    .map((each) => each.text)
    .join('')
  let last = 0
  for (const [i, { title, notes }] of programme.steps.entries()) {
    const at = text.indexOf(squeezed(title), last)
    expect(at, `step ${i + 1} is in its place`).toBeGreaterThanOrEqual(0)
    const said = text.indexOf(squeezed(notes), at)
    expect(said, `with its notes`).toBeGreaterThanOrEqual(at)
    last = said
  }
  // A picture of each camera.
  const pictures = pdf.toString('latin1').match(/\/Subtype\s*\/Image/g)?.length ?? 0
  expect(pictures).toBeGreaterThanOrEqual(items.filter(({ kind }) => kind === 'camera').length)
  expect(await running.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([path])
})

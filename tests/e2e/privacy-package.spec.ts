import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect, test } from './app'
import { AuditPage } from './pages/audit'
import { PackageDialogs } from './pages/package-dialogs'
import { ViolationsPage } from './pages/violations'
import { violationsIn } from './violations-profile'

/** The left half of the camera that the newest violation was seen by. */
const AREAS = { 'CS-01-1': [{ x: 0, y: 0, width: 0.5, height: 1, look: 'solid' }] }

/** Run by Node with vite, which reads the collection's own source. */
const DRAW = `
  import { runnerImport } from 'vite'
  const [dir, areas] = process.argv.slice(1)
  const options = { root: process.cwd(), configFile: false, logLevel: 'error' }
  const load = async (path) => (await runnerImport(path, options)).module
  const { openPrivacyCollection } = await load('./main/privacy/index.ts')
  const { realClock } = await load('./main/base/clock.ts')
  const collection = await openPrivacyCollection(dir, realClock)
  await collection.update(() => ({ areas: JSON.parse(areas) }))
`

const chosen = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] })
  }, path)

/** Makes the package of what is selected. → its folder, and what its manifest tells */
async function exported(page: Page, app: ElectronApplication, target: string, whole: boolean) {
  const dialogs = new PackageDialogs(page)
  mkdirSync(target)
  await chosen(app, target)
  await page.keyboard.press('e')
  const originals = page.getByTestId('export-originals')
  await expect(originals).not.toBeChecked()
  if (whole) await originals.check({ force: true })
  await dialogs.start.click()
  await expect(dialogs.done).toBeVisible({ timeout: 30_000 })
  await expect(page.getByTestId('export-withheld')).toHaveCount(whole ? 0 : 1)
  await page.getByTestId('export-close').click()
  const [name = ''] = readdirSync(target)
  const path = join(target, name)
  return { path, manifest: JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) }
}

/** How far the brightest and the darkest point are apart, in a part of the picture. */
function spread(path: string, crop: string): number {
  const asked = ['-i', path, '-frames:v', '1', '-vf', `crop=${crop}`, '-f', 'rawvideo']
  const grey = execFileSync('ffmpeg', ['-v', 'error', ...asked, '-pix_fmt', 'gray', '-'])
  return Math.max(...grey) - Math.min(...grey)
}

/** Areas are drawn for the first camera, lifted, and put back. */
async function liftOnce() {
  const { app, privacy } = window.vongGac
  const reply = await app.snapshot()
  const camera = 'registry' in reply ? (reply.registry.cameras[0]?.id ?? '') : ''
  const area = { x: 0.2, y: 0.2, width: 0.2, height: 0.2, look: 'blur' as const }
  const steps = [
    () => privacy.lift({ camera, on: true }),
    () => privacy.set({ camera, areas: [area] }),
    () => privacy.lift({ camera, on: true }),
    () => privacy.lift({ camera, on: false }),
  ]
  const [replies, lifted]: [string[], number[]] = [[], []]
  for (const step of steps) {
    const done = await step()
    replies.push(done.status === 'refused' ? done.reason : done.status)
    const state = await privacy.state()
    lifted.push('lifted' in state ? state.lifted.length : -1)
  }
  return { replies, lifted }
}

test('what may not be seen of a camera is in no package, unless who may asks for it @presenter', async ({
  start,
  folder,
}) => {
  const { ids, csv } = violationsIn(folder, 1)
  const data = join(folder, 'profile', 'data')
  execFileSync(process.execPath, ['--input-type=module', '-e', DRAW, data, JSON.stringify(AREAS)])
  const { app, page } = await start(['--import', csv])
  const room = new ViolationsPage(page)
  await room.open()
  await room.row(ids[0] ?? '').click()

  const covered = await exported(page, app, join(folder, 'covered'), false)
  expect(readdirSync(covered.path)).not.toContain('originals')
  expect(covered.manifest.withheld).toHaveLength(2)
  for (const { path } of covered.manifest.files) {
    expect(spread(join(covered.path, path), '236:300:4:20')).toBeLessThan(8)
    expect(spread(join(covered.path, path), '300:300:332:20')).toBeGreaterThan(150)
  }
  const whole = await exported(page, app, join(folder, 'whole'), true)
  expect(readdirSync(whole.path)).toContain('originals')
  expect(whole.manifest.withheld).toEqual([])

  // On walls it is lifted for minutes, and on record.
  expect(await page.evaluate(liftOnce)).toEqual({
    ...{ replies: ['no-areas', 'done', 'done', 'done'], lifted: [0, 0, 1, 0] },
  })
  await page.getByTestId('room-duty').click()
  const audit = new AuditPage(page)
  await audit.open()
  for (const action of ['privacy-changed', 'privacy-lifted', 'privacy-restored'])
    await expect(audit.rows(action)).toHaveCount(1)
})

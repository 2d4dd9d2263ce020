import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ElectronApplication, Page } from 'playwright/test'
import { expect, test } from './app'
import { away, clocksIn, now, startClockCameras } from './clock-cameras'
import { MarkBar } from './pages/mark-bar'
import { PackageDialogs } from './pages/package-dialogs'
import { WallPage } from './pages/wall'

/** Seconds that the clip must show before and after the key press. */
const [BEFORE, AFTER] = [30, 10]

/** Calls main as a page of the product does. */
const ask = <R>(page: Page, call: string, input?: unknown): Promise<R> =>
  page.evaluate(
    ([name, given]) => {
      const { vongGac } = window as unknown as {
        vongGac: { bookmarks: Record<string, (input: unknown) => Promise<R>> }
      }
      return vongGac.bookmarks[name as string]?.(given) as Promise<R>
    },
    [call, input],
  )

interface Saved {
  at: number
  kind: string
  ppe: Record<string, string>
  views: object[]
  files: { type: string; from: number; to: number }[]
  missing?: object[]
}

/** One bookmark with its picture and its film, and nothing that should be there besides. */
async function expectSaved(page: Page): Promise<void> {
  const query = { filter: {}, offset: 0, limit: 10 }
  const { items } = await ask<{ items: Saved[] }>(page, 'list', query)
  expect(items).toHaveLength(1)
  const [{ at, files, missing, ...saved }] = items as [Saved]
  expect(saved).toMatchObject({ kind: 'PV01', ppe: { TCM: 'THIEU' }, views: [{ width: 640 }] })
  expect(missing).toBeUndefined()
  expect(files.map(({ type }) => type)).toEqual(['still', 'clip'])
  expect(Math.abs((files[0]?.from ?? 0) - at)).toBeLessThan(1_500)
}

/** The system's dialogue answers with this. */
const choose = (app: ElectronApplication, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

/** Of a health worker without a face shield, by keys alone. → when M was pressed, monotonic ms */
async function breachByKeys(page: Page): Promise<number> {
  const bar = new MarkBar(page)
  await page.keyboard.press('ArrowRight')
  const pressed = now()
  await page.keyboard.press('m')
  await page.keyboard.type('khong mang du')
  for (const key of ['1', '7', '7']) await page.keyboard.press(key)
  await expect(bar.item('TCM')).toHaveAttribute('data-ppe', 'THIEU')
  await page.keyboard.press('Enter')
  await expect(bar.message('Đã lưu: Không mang đủ')).toBeVisible()
  return pressed
}

const run = (cwd: string, command: string) =>
  execFileSync('bash', ['-c', command], {
    ...{ cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  })

/** With the commands of its README, and nothing of ours; then with ours. */
function expectAccepted(path: string): void {
  const words = readFileSync(join(path, 'README.txt'), 'utf8')
  const [sums = '', signature = ''] = [...words.matchAll(/^ {5}(\S.*)\r$/gm)].map(([, it]) => it)
  const listed = run(path, `${sums} --strict`).trim().split('\n')
  expect(listed.every((line) => line.endsWith(': OK'))).toBe(true)
  expect(listed.length).toBeGreaterThan(8)
  expect(run(path, signature)).toMatch('Verified Successfully')
  expect(run('.', `npm run -s verify -- ${path} --lang en`)).toMatch(/^RIGHT/)
}

const pathsBelow = (path: string) => (readdirSync(path, { recursive: true }) as string[]).sort()

function expectClock(clip: string, pressed: number): void {
  const clocks = clocksIn(clip)
  expect(clocks.length).toBeGreaterThan((BEFORE + AFTER) * 14)
  expect(away(clocks[0] ?? 0, pressed)).toBeGreaterThanOrEqual(BEFORE * 1000)
  expect(away(pressed, clocks.at(-1) ?? 0)).toBeGreaterThanOrEqual(AFTER * 1000)
  const steps = clocks.slice(1).map((clock, i) => away(clocks[i] ?? 0, clock))
  expect(Math.min(...steps)).toBeGreaterThan(0)
  expect(Math.max(...steps)).toBeLessThan(1000)
}

/** Plays a file of evidence as the product's page does. */
const played = (page: Page, name: string) =>
  page.evaluate(async (src) => {
    const video = Object.assign(document.createElement('video'), { src, muted: true })
    document.body.append(video)
    await video.play()
    await new Promise((done) => video.addEventListener('timeupdate', done, { once: true }))
    video.currentTime = video.duration - 2
    await new Promise((done) => video.addEventListener('seeked', done, { once: true }))
    await new Promise((done) => setTimeout(done, 700))
    video.remove()
    return { width: video.videoWidth, length: video.duration, at: video.currentTime }
  }, `files/evidence/${name}`)

const probed = (path: string) =>
  execFileSync('ffprobe', [
    ...['-v', 'error', '-show_entries', 'stream=codec_name,width,height:format=duration'],
    ...['-of', 'json', path],
  ]).toString()

/** Through the window: right as it was written, and wrong once a byte has changed. */
async function expectChecked(
  app: ElectronApplication,
  dialogs: PackageDialogs,
  path: string,
): Promise<void> {
  const { page } = dialogs
  await page.keyboard.press('Enter')
  await expect(dialogs.done).toHaveCount(0)
  await choose(app, join(path, '..'))
  await dialogs.exportZip('mật khẩu dài')
  const zip = readdirSync(join(path, '..')).find((each) => each.endsWith('.zip')) ?? ''
  await choose(app, join(path, '..', zip))
  await dialogs.check('file')
  await dialogs.password.fill('mật khẩu dài')
  await page.keyboard.press('Enter')
  await expect(dialogs.verdict).toContainText('ĐÚNG')
  await expect(dialogs.verdict).toContainText('khóa của trạm này')

  await choose(app, path)
  const manifest = readFileSync(join(path, 'manifest.json'))
  writeFileSync(join(path, 'manifest.json'), manifest.toString().replace('THIEU', 'THIEV'))
  await dialogs.check('folder')
  await expect(dialogs.verdict).toContainText('SAI')
  await expect(dialogs.verdict).toContainText('manifest.json đã bị thay đổi')
  writeFileSync(join(path, 'manifest.json'), manifest)
  await dialogs.check('log')
  await expect(dialogs.verdict).toContainText('ĐÚNG: nhật ký')
  await page.keyboard.press('Escape')
}

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

test('a PPE breach marked by keys leaves the room as proof that anyone can check @evidence', async ({
  start,
  folder,
}) => {
  test.setTimeout(110_000)
  const cameras = await startClockCameras(folder, 16)
  try {
    const { app, page, dataDir } = await start(['--import', cameras.csv, '--layout', '16'])
    const [wall, dialogs] = [new WallPage(page), new PackageDialogs(page)]
    await wall.expectLive(16)
    const live = Date.now()
    // A picture's clock is older than its arrival, by which clips are cut.
    const traits = { before: BEFORE + 1, after: AFTER + 1 }
    await ask(page, 'editKinds', { edit: 'traits', code: 'PV01', traits })
    await pause(BEFORE * 1000 + 2000 - (Date.now() - live))

    const pressed = await breachByKeys(page)
    await expect(new MarkBar(page).sign('saved')).toHaveCount(1, { timeout: 25_000 })
    await wall.expectLive(16)

    await expectSaved(page)
    const target = join(folder, 'usb')
    mkdirSync(target)
    await choose(app, target)
    for (const key of ['b', 'e', 'Enter']) {
      await page.keyboard.press(key)
      if (key === 'b') await expect(dialogs.row).toHaveCount(1)
      if (key === 'e') await expect(dialogs.start).toBeFocused()
    }
    await expect(dialogs.done).toBeVisible({ timeout: 30_000 })
    const [name = '', ...others] = readdirSync(target)
    expect(others).toEqual([])
    const path = join(target, name)
    const id = /\d{8}-\d{6}-\d{3}-\w{4}/.exec(name)?.[0]
    const paths = pathsBelow(path)
    const clips = paths.filter((each) => each.startsWith(`originals/${id}/clip`))
    expect(clips).toHaveLength(1)
    const clip = join(path, clips[0] ?? '')
    expectClock(clip, pressed)
    expect(JSON.parse(probed(clip))).toMatchObject({
      streams: [{ codec_name: 'h264', width: 640, height: 360 }],
    })
    expectAccepted(path)

    // What is burnt into the copies is below the picture; the report is a PDF with their words.
    const copies = paths.filter((each) => /^renditions\/.*\.\w+$/.test(each))
    expect(copies).toHaveLength(2)
    for (const copy of copies) {
      const [stream] = JSON.parse(probed(join(path, copy))).streams
      expect(stream.height).toBeGreaterThan(360)
    }
    expect(readFileSync(join(path, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-')

    await expectChecked(app, dialogs, path)

    // The page plays the very film that is in the package.
    const shown = clips[0]?.replace('originals/', '') ?? ''
    const kept = readdirSync(join(dataDir, 'evidence'), { recursive: true }) as string[]
    const own = kept.find((each) => each.endsWith(shown)) ?? ''
    expect(hashOf(join(dataDir, 'evidence', own))).toBe(hashOf(clip))
    const film = await played(page, shown)
    expect(film.width).toBe(640)
    expect(film.length).toBeGreaterThan(BEFORE + AFTER)
    expect(film.at).toBeGreaterThan(film.length - 2)
  } finally {
    await cameras.stop()
  }
})

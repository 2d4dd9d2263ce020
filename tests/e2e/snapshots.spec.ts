import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { grabScreen } from '../cameras/screen'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { expect, test } from './app'
import { filesIn, SnapshotsPage } from './pages/snapshots'
import { WallPage } from './pages/wall'

const small = { width: 640, height: 360, fps: 12, codec: 'h264' } as const
const mounts: Mount[] = [
  { ...small, path: '/snap-1', pattern: 'red' },
  { ...small, path: '/snap-2', pattern: 'blue' },
  { ...small, path: '/snap-2-main', width: 1280, height: 720, pattern: 'blue' },
]

function csvOf(folder: string, cameras: Cameras): string {
  const path = join(folder, 'two.csv')
  const lines = [
    'code,name,facility,facility_name,place,url,sub_url',
    `101,Cổng ra vào,CS1,Trường CĐ Y tế,CONG,${cameras.url('/snap-1')},`,
    `102,Sân sau,CS1,Trường CĐ Y tế,SAN,${cameras.url('/snap-2-main')},${cameras.url('/snap-2')}`,
  ]
  writeFileSync(path, lines.join('\n'))
  return path
}

const probed = (path: string, what: string) =>
  execFileSync('ffprobe', ['-v', 'error', '-show_entries', what, '-of', 'default=nw=1', path], {
    encoding: 'utf8',
  })

const sizeOf = (path: string) =>
  [...probed(path, 'stream=width,height').matchAll(/=(\d+)/g)].map(([, length]) => Number(length))

/** Mean colour of a picture's part, in red, green and blue. */
function colourOf(path: string, crop: string): number[] {
  const filter = `crop=${crop},scale=1:1:flags=area,format=rgb24`
  const args = ['-v', 'error', '-i', path, '-vf', filter, '-f', 'rawvideo', '-']
  return [...execFileSync('ffmpeg', args)]
}

/** What the system's own dialogues and programs would get. */
async function replaceSystem(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ app, dialog, shell, BrowserWindow }, chosen) => {
    const seen: Record<string, unknown> = {}
    Object.assign(globalThis, { seen })
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    shell.openPath = async (path: string) => {
      seen.opened = path
      return ''
    }
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.startDrag = ({ file }) => {
        seen.dragged = file
      }
    app.on('web-contents-created', (_event, contents) => {
      contents.getPrintersAsync = async () => [{ name: 'paper' } as never]
      contents.print = (_options, done) => {
        void contents.printToPDF({ printBackground: true }).then((pdf) => {
          seen.printed = pdf.length
          done?.(true, '')
        })
      }
    })
  }, folder)
}

const seen = (app: ElectronApplication, what: string) =>
  app.evaluate(
    (_electron, name) => (globalThis as unknown as { seen: Record<string, unknown> }).seen[name],
    what,
  )

test('tiles and the wall are taken by key, kept while the folder is away, copied, printed, dragged; a series makes a sheet; privacy areas are in all of it @evidence @presenter', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(mounts)
  const target = join(folder, 'anh')
  mkdirSync(target)
  try {
    const { app, page } = await start(['--import', csvOf(folder, cameras), '--layout', '16'])
    const [wall, shots] = [new WallPage(page), new SnapshotsPage(page)]
    await wall.expectLive(2)
    await replaceSystem(app, target)
    await page.keyboard.press('s')
    await expect(page.getByRole('alert').filter({ hasText: 'Hãy chọn một ô' })).toBeVisible()
    await shots.open(/Cách chụp/)
    await page.getByTestId('snapshots-choose').click()
    await expect(page.getByTestId('snapshots-folder')).toHaveText(target)
    await shots.close()

    await test.step('one tile, as it is on the screen and as the camera has it', async () => {
      await wall.of('102').click()
      const pressed = Date.now()
      await page.keyboard.press('s')
      await expect(shots.signs).toHaveCount(1)
      await expect(shots.state).toHaveAttribute('data-state', 'saved')
      await expect(shots.full).toHaveAttribute('data-state', 'saved')
      const files = filesIn(target)
      expect(files).toHaveLength(2)
      const day = /^CS1 Truong CD Y te\/(\d{4}-\d\d-\d\d)\/\d{8}-\d{6}-\d{3}_102(_full)?\.jpg$/
      for (const file of files) expect(file).toMatch(day)
      const paths = files.map((file) => join(target, file))
      const shown = paths.find((path) => !path.includes('_full')) ?? ''
      const full = paths.find((path) => path.includes('_full')) ?? ''
      for (const [path, width, height] of [
        [shown, 640, 360],
        [full, 1280, 720],
      ] as const) {
        const [w = 0, h = 0] = sizeOf(path)
        expect(w).toBe(width)
        expect(h).toBeGreaterThan(1.08 * height)
        expect(h).toBeLessThan(1.13 * height)
      }
      // The picture's own ground, and the strip below it.
      for (const path of [shown, full]) {
        const [red = 0, , blue = 0] = colourOf(path, 'iw/8:ih/8:0:ih/3')
        expect(blue).toBeGreaterThan(red + 40)
        expect(Math.max(...colourOf(path, '4:4:iw-4:ih-4'))).toBeLessThan(32)
      }
      const tags = probed(shown, 'frame_tags')
      expect(tags).toContain('TAG:ImageDescription=Trường CĐ Y tế · 102 Sân sau · Khu vực sân')
      const time = /TAG:DateTime=(\d{4}):(\d\d):(\d\d) (\S+)/.exec(tags) ?? []
      const at = Date.parse(`${time[1]}-${time[2]}-${time[3]}T${time[4]}+07:00`)
      expect(Math.abs(at - pressed)).toBeLessThan(3_000)
    })

    await test.step('the wall as one picture, and each tile as one', async () => {
      await page.keyboard.press('Shift+S')
      await expect
        .poll(() => filesIn(target).filter((path) => /_wall\.jpg$/.test(path)))
        .toHaveLength(1)
      const path = join(target, filesIn(target).find((each) => /_wall/.test(each)) ?? '')
      expect(sizeOf(path)[0]).toBeGreaterThan(1900)
      const [red = 0, , none = 0] = colourOf(path, 'iw/32:ih/16:iw/128:ih/32')
      expect(red).toBeGreaterThan(none + 40)
      const [, , blue = 0] = colourOf(path, 'iw/32:ih/16:iw*33/128:ih/32')
      expect(blue).toBeGreaterThan(100)
      await page.keyboard.press('Control+S')
      await expect(shots.taken).toContainText('Đã chụp 2 ô')
      await expect
        .poll(() => filesIn(target).filter((each) => /_101\.jpg$/.test(each)))
        .toHaveLength(1)
    })

    await test.step('nothing is lost while the folder is away', async () => {
      // Not in the middle of a file: what is half written would stay where it is.
      const written = () => filesIn(target).filter((path) => /\.jpg$/.test(path)).length
      const half = () => filesIn(target).length - written()
      await expect.poll(() => [written(), half()]).toEqual([6, 0])
      renameSync(target, `${target}-away`)
      await wall.of('101').click()
      await page.keyboard.press('s')
      await expect(shots.waiting).toContainText('1 ảnh chờ ghi')
      await expect(page.locator('[data-kind="snapshots-waiting"]')).toContainText(target)
      await expect(shots.state).toHaveAttribute('data-state', 'waiting')
      renameSync(`${target}-away`, target)
      await expect(shots.waiting).toHaveCount(0)
      await expect.poll(() => filesIn(target)).toHaveLength(7)
    })

    await test.step('copied, dragged and printed', async () => {
      await page.keyboard.press('Control+C')
      await expect(page.getByRole('alert').filter({ hasText: 'Đã sao chép' })).toBeVisible()
      const size = await app.evaluate(({ clipboard }) =>
        (clipboard as unknown as { readImage(): { getSize(): object } }).readImage().getSize(),
      )
      expect(size).toMatchObject({ width: 640 })
      await shots.taken.locator('img').dispatchEvent('dragstart')
      await expect.poll(() => seen(app, 'dragged')).toMatch(/_101\.jpg$/)
      await page.keyboard.press('Control+P')
      await expect.poll(() => seen(app, 'printed')).toBeGreaterThan(10_000)
    })

    await test.step('a series and its sheet', async () => {
      await shots.open(/Loạt ảnh/)
      await page.getByTestId('series-every').fill('1')
      await page.getByTestId('series-start').click()
      const line = shots.series.first()
      await expect(line).toContainText('2 ảnh')
      const series = () => filesIn(target).filter((path) => path.startsWith('Loat anh '))
      await expect.poll(() => series().length).toBe(2)
      await line.getByTestId('series-sheet').click()
      await expect.poll(() => seen(app, 'opened')).toMatch(/Bang anh\.pdf$/)
      const pdf = readFileSync((await seen(app, 'opened')) as string, 'latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(2)
      await line.getByRole('button', { name: 'Dừng' }).click()
      await expect(line).toHaveAttribute('data-state', 'stopped')
      await shots.close()
    })

    await test.step('privacy areas: on the wall until they are lifted, in pictures always', async () => {
      await wall.of('102').click()
      await page.keyboard.press('Alt+V')
      await expect(page.getByTestId('privacy-surface')).toHaveAttribute('data-picture', 'true')
      // A solid one in the middle, wider by a few steps of the keyboard.
      for (const key of ['2', 'Space', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter'])
        await page.keyboard.press(key)
      await expect(wall.of('102')).toHaveAttribute('data-private', 'masked')
      const middle = async () => {
        const box = await wall.of('102').boundingBox()
        const [screen] = await grabScreen(process.env.DISPLAY ?? '')
        const x = Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)
        const y = Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2)
        const at = 3 * (y * (screen?.width ?? 0) + x)
        return [...(screen?.pixels.subarray(at, at + 3) ?? [])]
      }
      const covered = [65, 65, 65].map((value) => expect.closeTo(value, -0.7))
      await expect.poll(middle).toEqual(covered)
      await page.keyboard.press('Shift+V')
      await expect(wall.of('102').getByTestId('tile-unmasked')).toContainText('còn ')
      await expect.poll(middle).not.toEqual(covered)
      const before = filesIn(target)
      await page.keyboard.press('s')
      await expect(shots.full).toHaveAttribute('data-state', 'saved')
      const taken = filesIn(target).filter((path) => !before.includes(path))
      expect(taken).toHaveLength(2)
      for (const path of taken) {
        const spots = ['iw/2-4:ih*4/9', 'iw*14/25:ih*4/9'].map((at) =>
          colourOf(join(target, path), `8:8:${at}`),
        )
        for (const colour of spots) expect(colour).toEqual(covered)
        const [red = 0, , blue = 0] = colourOf(join(target, path), 'iw/8:ih/8:0:ih/3')
        expect(blue).toBeGreaterThan(red + 40)
      }
      await page.keyboard.press('Shift+V')
      await expect.poll(middle).toEqual(covered)
    })
    await wall.expectLive(2)
  } finally {
    await cameras.stop()
  }
})

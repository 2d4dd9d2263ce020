import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCameras } from '../cameras/server'
import { test } from './app'
import { mounts } from './cameras'
import { CamerasPage } from './pages/cameras'
import { SettingsPage } from './pages/settings'
import { ShellPage } from './pages/shell'
import { WallPage } from './pages/wall'

const all = [...mounts('h265', 3), ...mounts('h264', 2), ...mounts('mjpeg', 1)]
const names = [
  'Cổng ra vào',
  'Hành lang tầng 2 phía Đông',
  'Sảnh chờ tầng 3',
  'Sân sau',
  'Khu lấy mẫu',
  'Tiếp đón',
]

test('shots', async ({ start, folder }) => {
  test.setTimeout(150_000)
  const cameras = await startCameras(all)
  try {
    const csv = join(folder, 'c.csv')
    const lines = all.map(
      (m, i) =>
        `${101 + i},${names[i]},CS1,Trường Cao đẳng Y tế Bình Định,${cameras.url(m.path)},${i % 2 ? cameras.url(m.path) : ''}`,
    )
    writeFileSync(csv, ['code,name,facility,facility_name,url,sub_url', ...lines].join('\n'))
    const { page, app } = await start(['--import', csv, '--layout', '9'])
    const wall = new WallPage(page)
    await wall.expectLive(6)
    const resize = async (width: number, height: number) => {
      await app.evaluate(
        ({ BrowserWindow }, [w, h]) => {
          const win = BrowserWindow.getAllWindows()[0]
          win?.unmaximize()
          win?.setFullScreen(false)
          win?.setContentBounds({ x: 0, y: 0, width: w as number, height: h as number })
        },
        [width, height],
      )
      await page.waitForTimeout(1200)
    }
    const settings = new SettingsPage(page)
    const room = new CamerasPage(page)
    const shot = async (name: string) =>
      void (await page.screenshot({ path: `/tmp/g-shots/${name}.png` }))
    for (const [lang, [w, h]] of [
      ['VI', [1920, 1080]],
      ['EN', [1366, 768]],
    ] as const) {
      await new ShellPage(page).language(lang).click()
      await resize(w, h)
      const tag = `${lang}-${w}`
      await shot(`wall-${tag}`)
      await wall.tile(1).hover()
      await page.waitForTimeout(400)
      await shot(`hover-${tag}`)
      await settings.open()
      await settings.encoder('vaapi').click()
      await page.waitForTimeout(500)
      await shot(`settings-${tag}`)
      await page.evaluate(() => window.vongGac.app.set({ transcoder: 'auto' }))
      await settings.close()
      await page.getByTestId('app-menu').click()
      await page.getByRole('menuitem', { name: /^Cameras?…/ }).click()
      await page.waitForTimeout(300)
      await shot(`list-${tag}`)
      await room.edit('102')
      await room.form.test()
      await shot(`form-${tag}`)
      await page.keyboard.press('Escape')
      await page.waitForTimeout(300)
      await room.close()
    }
    await page.evaluate(() => window.vongGac.wall.setLayout('64'))
    await page.waitForTimeout(1500)
    await shot('wall64')
    await page.evaluate(() => window.vongGac.wall.setLayout('25'))
    await page.waitForTimeout(1500)
    await shot('wall25')
  } finally {
    await cameras.stop()
  }
})

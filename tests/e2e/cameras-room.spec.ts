import { startGarbage } from '../cameras/garbage'
import { type Cameras, type Mount, startCameras } from '../cameras/server'
import { UNKNOWN_HOST } from '../cameras/unknown-host'
import { expect, type Fixtures, type Running, test } from './app'
import { HARD, mounts } from './cameras'
import { CamerasPage } from './pages/cameras'
import { WallPage } from './pages/wall'
import { expectNowhere, overhear } from './secrets'

const open: Mount[] = mounts('h264', 1)
const guarded: Mount[] = open.map((mount) => ({ ...mount, ...HARD }))

/** An application on an empty profile, with the room open and the demo left. */
async function atTheRoom(start: Fixtures['start']) {
  const running = await start(['--layout', '1'])
  const room = new CamerasPage(running.page)
  await room.open()
  await room.leaveDemo()
  return { running, room, wall: new WallPage(running.page) }
}

async function withCameras(of: Mount[], use: (cameras: Cameras) => Promise<void>) {
  const cameras = await startCameras(of)
  try {
    await use(cameras)
  } finally {
    await cameras.stop()
  }
}

test('a camera is added by hand, tried out, live and renamed; its password is nowhere @live-wall', async ({
  start,
}) => {
  await withCameras(guarded, async (cameras) => {
    const { running, room, wall } = await atTheRoom(start)
    const said = await overhear(running)
    await room.add()
    const url = cameras.url('/h264-1')
    await room.form.fill({ code: '101', name: 'Cổng ra vào', url, user: HARD.user })
    await room.form.field('password').pressSequentially(HARD.password)
    await room.form.test()
    expect(await room.form.pictureSize()).toEqual([640, 360])
    await expect(room.form.result).toContainText(/H\.264.*640 × 360.*12 hình\/giây/s)
    await room.form.saveAndClose()
    await expect(room.row('101')).toHaveAttribute('data-current', 'true')

    await room.edit('101')
    await expect(room.form.field('password')).toHaveValue('')
    await room.form.fill({ name: 'Hành lang tầng 2' })
    await room.form.saveAndClose()
    await room.close()
    await expect(wall.of('101')).toHaveAttribute('data-state', 'live')
    await expect(wall.of('101')).toContainText('Hành lang tầng 2')

    const heard = await said()
    expect(heard).toContain('data:image/jpeg')
    expect(heard).toContain('Hành lang tầng 2')
    await expectNowhere(HARD.password, running, heard)
  })
})

test('H.265 and MJPEG are shown before they are saved @live-wall', async ({ start }) => {
  await withCameras([...mounts('h265', 1), ...mounts('mjpeg', 1)], async (cameras) => {
    const { room } = await atTheRoom(start)
    await room.add()
    await room.form.fill({ url: cameras.url('/h265-1') })
    await room.form.test()
    await expect(room.form.result).toContainText(/H\.265.*640 × 360.*12 hình\/giây.*H\.264/s)
    expect(await room.form.pictureSize()).toEqual([640, 360])
    await room.form.fill({ url: cameras.url('/mjpeg-1') })
    await expect(room.form.result).toHaveCount(0)
    await room.form.test()
    await expect(room.form.result).toContainText(/MJPEG.*640 × 360/s)
    expect(await room.form.pictureSize()).toEqual([640, 360])
  })
})

test('what is wrong with a connection is said in words @live-wall', async ({ start }) => {
  const garbage = await startGarbage()
  const trial = async (cameras: Cameras) => {
    const { room } = await atTheRoom(start)
    await room.add()
    const good = cameras.url('/h264-1')
    const cases: [url: string, password: string, words: string][] = [
      [good, 'không phải', 'Sai tài khoản hoặc mật khẩu'],
      [cameras.url('/khong-co'), HARD.password, 'Sai đường dẫn luồng hình'],
      [`rtsp://${UNKNOWN_HOST}/1`, '', 'Không tìm thấy tên máy chủ'],
      ['rtsp://127.0.0.1:9/1', '', 'Thiết bị không nhận kết nối'],
      [`rtsp://127.0.0.1:${garbage.port}/1`, '', 'Địa chỉ này không phải luồng hình'],
    ]
    for (const [url, password, words] of cases) {
      await room.form.fill({ url, user: HARD.user, password })
      await room.form.test()
      await expect(room.form.result).toContainText(words)
      // No numbers of protocols, no names of errors.
      await expect(room.form.result).not.toContainText(/\b(40\d|50\d)\b|[A-Z]{5,}|error|undefined/)
      await expect(room.form.picture).toHaveCount(0)
    }
  }
  await withCameras(guarded, trial).finally(() => garbage.close())
})

test('addresses that are none and places that may not be filmed are refused at their field @live-wall', async ({
  start,
}) => {
  const { running, room } = await atTheRoom(start)
  await room.add()
  await room.form.fill({ code: '101', name: 'Cổng' })
  const bad = [
    'file:///etc/passwd',
    '-i x',
    'javascript:alert(1)',
    'concat:a|b',
    'pipe:0',
    'demo://1',
    'rtsp://',
  ]
  for (const url of bad) {
    await room.form.fill({ url, 'sub-url': url })
    await room.form.save()
    expect(await room.form.issueAt('url')).toMatch(/Phải bắt đầu bằng rtsp|chưa đúng/)
    expect(await room.form.issueAt('sub-url')).toMatch(/Phải bắt đầu bằng rtsp|chưa đúng/)
  }
  await room.form.fill({ url: 'rtsp://127.0.0.1:9/1', 'sub-url': '', code: '' })
  await room.form.save()
  expect(await room.form.issueAt('code')).toBe('Chưa có mã')

  await room.form.field('place').fill('trong phong o')
  await expect(running.page.getByText(/Không được quay trong phòng ở/).last()).toBeVisible()
  await expect(running.page.getByRole('option')).toHaveCount(0)
  const reply = await running.page.evaluate(() =>
    window.vongGac.cameras.save({
      ...{ code: '101', name: 'x', facility: '', place: 'Trong phòng ở', note: '' },
      ...{ url: 'rtsp://127.0.0.1:9/1', subUrl: '', user: '', transport: 'auto', enabled: true },
    }),
  )
  expect(reply).toMatchObject({ status: 'invalid', issues: [{ reason: 'place-forbidden' }] })
  const { registry } = await running.page.evaluate(() => window.vongGac.app.snapshot())
  expect(registry.cameras).toEqual([])
})

test('a camera is removed and taken back with its password and its place; off, its tile is calm @live-wall', async ({
  start,
}) => {
  await withCameras(guarded, async (cameras) => {
    const { running, room, wall } = await atTheRoom(start)
    await room.add()
    const url = cameras.url('/h264-1')
    await room.form.fill({ code: '101', name: 'Cổng', url, ...HARD })
    await room.form.saveAndClose()
    await expect(wall.of('101')).toHaveAttribute('data-state', 'live')

    await room.press('remove')
    await expect(room.rows).toHaveCount(0)
    await expect(wall.of('101')).toHaveCount(0)
    await room.undo()
    await expect(room.row('101')).toBeVisible()
    await expect(wall.of('101')).toHaveAttribute('data-state', 'live')
    await expect(wall.of('101')).toHaveAttribute('data-index', '0')

    await expect.poll(() => pictures(running)).toBe(1)
    await room.row('101').click()
    await room.press('disable')
    await expect(wall.of('101')).toHaveAttribute('data-state', 'empty')
    await expect(wall.of('101')).toContainText('Camera đang tắt')
    await expect.poll(() => pictures(running)).toBe(0)
    await room.press('enable')
    await expect(wall.of('101')).toHaveAttribute('data-state', 'live')
  })
})

/** How many tiles still show a picture. */
const pictures = ({ page }: Running) => page.locator('[data-testid=tile][data-picture]').count()

test('all of it goes by keyboard @live-wall', async ({ start }) => {
  await withCameras(open, async (cameras) => {
    const { page } = await start(['--layout', '1'])
    const room = new CamerasPage(page)
    const wall = new WallPage(page)
    await expect(wall.tiles).toHaveCount(1)
    const { keyboard } = page
    const tabTo = async (testId: string) => {
      for (let n = 0; n < 30; n++) {
        if (await page.getByTestId(testId).evaluate((e) => e === document.activeElement)) return
        await keyboard.press('Tab')
      }
      throw new Error(`Tab does not reach ${testId}`)
    }
    await tabTo('app-menu')
    await keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    await keyboard.press('Enter')
    await expect(page.getByTestId('cameras-search')).toBeFocused()
    await tabTo('cameras-leave-demo')
    await keyboard.press('Enter')
    await expect(page.getByTestId('cameras-demo')).toHaveCount(0)
    await tabTo('cameras-add')
    await keyboard.press('Enter')
    await expect(room.form.field('code')).toBeFocused()
    await keyboard.type('101')
    await tabTo('camera-name')
    await keyboard.type('Cổng')
    await tabTo('camera-place')
    await keyboard.type('cong ra')
    await keyboard.press('Enter')
    await tabTo('camera-url')
    await keyboard.type(cameras.url('/h264-1'))
    await tabTo('camera-test')
    await keyboard.press('Enter')
    await expect(room.form.picture).toBeVisible({ timeout: 20_000 })
    await keyboard.press('Control+s')

    await expect(room.list).toBeFocused()
    await expect(room.row('101')).toContainText('Cổng ra vào')
    await keyboard.press('Enter')
    await expect(room.form.field('code')).toHaveValue('101')
    await keyboard.press('Escape')
    await expect(room.form.root).toHaveCount(0)
    await keyboard.press('Delete')
    await expect(room.rows).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(room.row('101')).toBeVisible()
    await keyboard.press('Escape')
    await expect(room.list).toHaveCount(0)
    await expect(wall.of('101')).toHaveAttribute('data-state', 'live')
  })
})

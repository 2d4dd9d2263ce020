import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { answerDialogues, LayoutsPage } from './pages/layouts'
import { WallPage } from './pages/wall'

const four = mounts('h264', 4)

test('layouts are cut by keys, scenes bring the wall back with its titles, files carry both, and a restart loses nothing @wall', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(four)
  try {
    const first = await start(['--import', csvOf(folder, cameras, four), '--layout', '4'])
    const { page } = first
    const [wall, layouts] = [new WallPage(page), new LayoutsPage(page)]
    await wall.expectLive(4)

    await test.step('a layout is merged, halved, undone and kept by keys, and used', async () => {
      await layouts.open()
      await layouts.press('n')
      await expect(layouts.surface).toBeFocused()
      await expect(layouts.cells()).toHaveCount(9)
      await layouts.press('m')
      await expect(layouts.refused).toContainText('từ hai ô trở lên')
      await layouts.press('Shift+ArrowRight', 'Shift+ArrowDown', 'm')
      await expect(layouts.cells()).toHaveCount(6)
      await layouts.press('ArrowRight', 'v')
      await expect(layouts.cells()).toHaveCount(7)
      await layouts.press('Control+Z')
      await expect(layouts.cells()).toHaveCount(6)
      await layouts.press('Control+Y')
      await expect(layouts.cells()).toHaveCount(7)
      await layouts.cells().nth(2).hover()
      await page.mouse.down()
      await layouts.cells().nth(3).hover()
      await page.mouse.up()
      await expect(layouts.surface.locator('[data-selected]')).toHaveText(['3', '4'])
      await layouts.press('Escape')
      await expect(layouts.refused).toContainText('chưa lưu')
      await layouts.press('Control+S')
      await expect(layouts.said).toContainText('Hãy đặt tên')
      await expect(layouts.name).toBeFocused()
      await page.keyboard.type('Một lớn')
      await layouts.press('Control+S')
      await expect(layouts.selected).toContainText('Một lớn')
      await layouts.press('m')
      await expect(layouts.selected).toContainText('Mặc định')
      await layouts.press('Enter')
      await expect(wall.tiles).toHaveCount(7)
      await expect(page.getByTestId('layout-picker')).toHaveText('Một lớn')
    })

    const placed = await wall.cameras()
    await test.step('the wall is kept as a scene, and comes back with its titles', async () => {
      await wall.expectLive(4)
      await page.keyboard.press('Control+D')
      await expect(layouts.sceneName).toBeFocused()
      await page.keyboard.type('Ca đêm')
      await layouts.title(0).fill('Cổng chính')
      await layouts.press('Control+S')
      await expect(page.getByRole('alert').filter({ hasText: 'Đã lưu “Ca đêm”' })).toBeVisible()
      await page.keyboard.press('Control+1')
      await expect(wall.tiles).toHaveCount(1)
      await layouts.open()
      await layouts.press('0')
      await expect(wall.tiles).toHaveCount(7)
      await page.keyboard.press('Control+1')
      await expect(wall.tiles).toHaveCount(1)
      await wall.tile(0).click()
      await page.keyboard.press('Delete')
      await expect(wall.tile(0)).toHaveAttribute('data-camera', '')
      await layouts.open()
      await layouts.press('ArrowRight', 'Enter')
      await expect(wall.tiles).toHaveCount(7)
      expect(await wall.cameras()).toEqual(placed)
      await expect(wall.tile(0).locator('.tile-name')).toContainText('Cổng chính')
      await wall.expectLive(4)
      // One step of the wall's history.
      await page.keyboard.press('Control+Z')
      await expect(wall.tiles).toHaveCount(1)
      await page.getByTestId('layout-picker').click()
      await page.locator('[data-scene]').click()
      await expect(wall.tiles).toHaveCount(7)
    })

    await test.step('names, copies and order', async () => {
      await layouts.open()
      await layouts.press('ArrowLeft', 'd')
      await expect(layouts.selected).toContainText('Một lớn (2)')
      await layouts.press('F2')
      await page.keyboard.type('một LỚN')
      await layouts.press('Enter')
      await expect(layouts.said).toContainText('Đã có mục tên “một LỚN”')
      await page.keyboard.press('Control+A')
      await page.keyboard.type('Hai')
      await layouts.press('Enter')
      await expect(layouts.selected).toContainText('Hai')
      await expect(layouts.list).toBeFocused()
      await layouts.press('Control+ArrowUp')
      await expect.poll(() => layouts.own()).toEqual(['Hai', 'Một lớn'])
      await layouts.press('Delete')
      await expect.poll(() => layouts.own()).toEqual(['Một lớn'])
    })

    const file = join(folder, 'bo-cuc.json')
    const other = join(folder, 'khac.json')
    await test.step('exported, deleted, undone, and imported with a camera that is not known', async () => {
      await answerDialogues(first.app, file, other)
      await layouts.exportAll()
      await expect(layouts.said).toContainText('Đã xuất 1 bố cục, 1 cảnh')
      const written = JSON.parse(readFileSync(file, 'utf8'))
      expect(written.scenes[0].cells[0]).toEqual({
        ...{ cell: 0, camera: 'H264-1', title: 'Cổng chính' },
      })
      await layouts.list.focus()
      await layouts.press('Delete', 'ArrowRight', 'Delete')
      await expect
        .poll(() => Promise.all([layouts.count('layouts'), layouts.count('scenes')]))
        .toEqual(['0', '0'])
      await layouts.press('Control+Z')
      await expect.poll(() => layouts.count('scenes')).toBe('1')
      await layouts.press('Control+Z')
      await expect
        .poll(() => Promise.all([layouts.count('layouts'), layouts.count('scenes')]))
        .toEqual(['1', '1'])
      await expect(layouts.selected).toContainText('Mặc định')
      await layouts.press('Delete', 'ArrowRight', 'Delete')
      await expect.poll(() => layouts.count('scenes')).toBe('0')
      written.scenes[0].cells.push({ cell: 6, camera: 'X9', title: 'Kho' })
      writeFileSync(other, JSON.stringify(written))
      await layouts.import()
      await expect(layouts.imported).toHaveCount(2)
      await expect(layouts.imported.last()).toContainText('X9')
      await layouts.commit()
      await expect(layouts.said).toContainText('Đã nhập 1 bố cục, 1 cảnh')
    })

    await test.step('a broken file is refused with words', async () => {
      const text = readFileSync(file, 'utf8')
      for (const [broken, says] of [
        [text.slice(0, 300), 'Tệp bị hỏng'],
        [text.replace('"w": 2', '"w": 3'), 'hỏng ở mục “Một lớn”'],
        ['code,name\n1,2', 'không phải tệp bố cục'],
        [text.replace('"version": 1', '"version": 9'), 'phiên bản Vọng Gác mới hơn'],
      ] as const) {
        writeFileSync(other, broken)
        await layouts.import()
        await expect(layouts.said).toContainText(says)
      }
    })

    await test.step('a scene says which cameras there are not, and a restart finds everything', async () => {
      await layouts.list.focus()
      await layouts.press('ArrowRight')
      await expect(layouts.selected).toContainText('thiếu 1')
      await layouts.press('Enter')
      await expect(page.getByRole('alert').filter({ hasText: 'X9' })).toBeVisible()
      await first.quit()
      const again = await start()
      const [wallAgain, layoutsAgain] = [new WallPage(again.page), new LayoutsPage(again.page)]
      await expect(wallAgain.tiles).toHaveCount(7)
      expect(await wallAgain.cameras()).toEqual(placed)
      await expect(wallAgain.tile(0).locator('.tile-name')).toContainText('Cổng chính')
      await wallAgain.expectLive(4)
      await layoutsAgain.open()
      await expect.poll(() => layoutsAgain.own()).toEqual(['Một lớn'])
      await layoutsAgain.press('ArrowRight')
      await expect(layoutsAgain.selected).toContainText('Ca đêm')
    })
  } finally {
    await cameras.stop()
  }
})

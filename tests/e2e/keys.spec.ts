import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, type Running, test } from './app'
import { KeysPage } from './pages/keys'
import { MarkBar } from './pages/mark-bar'
import { WallPage } from './pages/wall'

/** As an input method sends it: the letter is kept back, only the place of the key is told. */
async function pressUnderInputMethod(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const press = { key: 'Process', code, windowsVirtualKeyCode: 229 }
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
  await session.detach()
}

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

test('keys are found, changed, swapped, printed on one page, and kept @wall', async ({
  start,
  folder,
}) => {
  const running = await start()
  const { page } = running
  const [keys, wall, bar] = [new KeysPage(page), new WallPage(page), new MarkBar(page)]
  await wall.expectLive(9)
  await wall.tile(0).click()
  await pressUnderInputMethod(page, 'KeyM')
  await expect(bar.root).toBeVisible()
  await page.keyboard.press('Escape')

  // Found without accents, changed by keys alone; Esc and Tab stay, and a key that is taken is said.
  await keys.open()
  await expect(keys.search).toBeFocused()
  await page.keyboard.type('danh dau o')
  await keys.line('wall.mark').focus()
  await page.keyboard.press('Enter')
  await expect(keys.say).toContainText('Bấm phím mới')
  await page.keyboard.press('Tab')
  await expect(keys.say).toContainText('luôn giữ nguyên')
  await page.keyboard.press('s')
  await expect(keys.say).toContainText('Chụp ô đang chọn')
  await expect(keys.button('swap')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keys.say).toContainText('nay là S')
  await keys.search.fill('')
  expect(await keys.keysOf('wall.mark')).toEqual(['S'])
  expect(await keys.keysOf('snapshot.tile')).toEqual(['M'])

  const path = join(folder, 'phím tắt.pdf')
  await answer(running, path)
  await keys.button('print').click()
  await expect(page.getByRole('alert')).toContainText('phím tắt.pdf')
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(await running.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([path])

  await keys.close()
  await expect(bar.button.locator('kbd')).toHaveText('S')
  await wall.tile(0).click()
  await page.keyboard.press('s')
  await expect(bar.root).toBeVisible()
  await running.quit()

  const again = await start()
  const [later, tiles] = [new KeysPage(again.page), new WallPage(again.page)]
  await tiles.tile(0).click()
  await later.open()
  expect(await later.keysOf('wall.mark')).toEqual(['S'])
  await again.page.getByRole('button', { name: 'Mọi phím về gốc' }).click()
  await expect(later.line('wall.mark').locator('kbd')).toHaveText('M')
})

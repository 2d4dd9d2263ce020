import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect, type Running, test } from './app'
import { KeysPage } from './pages/keys'
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
  const running = await start(['--layout', '4'])
  const { page } = running
  const [keys, wall] = [new KeysPage(page), new WallPage(page)]
  const theme = page.locator('html')
  await expect(wall.tiles).toHaveCount(4)
  await wall.tile(0).click()
  await pressUnderInputMethod(page, 'KeyN')
  await expect(theme).toHaveAttribute('data-theme', 'night')
  await page.keyboard.press('n')
  await expect(theme).toHaveAttribute('data-theme', 'day')

  // Found without accents, changed by keys alone; Esc and Tab stay, and a key that is taken is said.
  await keys.open()
  await expect(keys.search).toBeFocused()
  await page.keyboard.type('ban dem')
  await expect(keys.line('app.quit')).toHaveCount(0)
  await keys.line('app.night').focus()
  await page.keyboard.press('Enter')
  await expect(keys.say).toContainText('Bấm phím mới')
  await page.keyboard.press('Tab')
  await expect(keys.say).toContainText('luôn giữ nguyên')
  await page.keyboard.press('m')
  await expect(keys.say).toContainText('“Đánh dấu ô”')
  await expect(keys.button('swap')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(keys.say).toContainText('nay là M')
  await keys.search.fill('')
  expect(await keys.keysOf('app.night')).toEqual(['M'])
  expect(await keys.keysOf('wall.mark')).toEqual(['N'])

  const path = join(folder, 'phím tắt.pdf')
  await answer(running, path)
  await keys.button('print').click()
  await expect(page.getByRole('alert')).toContainText('phím tắt.pdf')
  const pdf = (await readFile(path)).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  expect(await running.app.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual([path])

  await keys.close()
  await expect(page.getByTestId('mark-button').locator('kbd')).toHaveText('N')
  await wall.tile(0).click()
  await page.keyboard.press('m')
  await expect(theme).toHaveAttribute('data-theme', 'night')
  await running.quit()

  const again = await start(['--layout', '4'])
  const later = new KeysPage(again.page)
  await new WallPage(again.page).tile(0).click()
  await later.open()
  expect(await later.keysOf('wall.mark')).toEqual(['N'])
  await again.page.getByRole('button', { name: 'Mọi phím về gốc' }).click()
  await expect(later.line('wall.mark').locator('kbd')).toHaveText('M')
})

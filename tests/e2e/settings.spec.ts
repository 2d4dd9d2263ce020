import { expect, test } from './app'
import { SettingsPage } from './pages/settings'
import { WallPage } from './pages/wall'

test('settings apply at once and are there at the next start @live-wall', async ({ start }) => {
  const first = await start(['--layout', '1'])
  const settings = new SettingsPage(first.page)
  await settings.open()
  await settings.choose('language', 'English')
  await expect(settings.root).toContainText('Viewing distance')
  await settings.choose('distance', '6 m')
  await expect(first.page.locator('.wall')).toHaveAttribute('data-distance', '6')
  await settings.demo.click()
  await expect(first.page.locator('.welcome')).toBeAttached()
  await settings.demo.click()
  await expect(new WallPage(first.page).tiles).toHaveCount(1)
  await settings.close()
  await first.quit()

  const second = await start(['--layout', '1'])
  await expect(second.page.locator('.wall')).toHaveAttribute('data-distance', '6')
  const again = new SettingsPage(second.page)
  await again.open()
  await expect(again.root).toContainText('Viewing distance')
})

test('a path that is no ffmpeg is refused in words and changes nothing @live-wall', async ({
  start,
}) => {
  const { page } = await start(['--layout', '1'])
  const wall = new WallPage(page)
  await wall.expectLive(1)
  const settings = new SettingsPage(page)
  await settings.open()
  await settings.ffmpeg.fill('/bin/true')
  await settings.ffmpeg.press('Enter')
  await expect(page.getByRole('alert')).toContainText('không phải là ffmpeg')
  await expect(settings.ffmpeg).toHaveValue('')
  await wall.expectLive(1)
})

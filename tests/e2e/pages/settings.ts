import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The settings of this station. */
export class SettingsPage {
  readonly root: Locator
  readonly demo: Locator
  readonly ffmpeg: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('settings').getByRole('dialog')
    this.demo = page.getByTestId('settings-demo')
    this.ffmpeg = page.getByTestId('settings-ffmpeg')
  }

  get transcoderWarning(): Locator {
    return this.page.getByTestId('settings-transcoder-warning')
  }

  /** What is said of an encoder; a click chooses it. */
  encoder(name: string): Locator {
    return this.page
      .getByTestId('settings-transcoder')
      .locator('label')
      .filter({ has: this.page.locator(`[data-encoder="${name}"]`) })
  }

  async open(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByRole('menuitem', { name: /^(Cài đặt|Settings)/ }).click()
    await expect(this.root).toBeVisible()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.root).toHaveCount(0)
  }

  async choose(setting: 'language' | 'distance', label: string): Promise<void> {
    await this.page.getByTestId(`settings-${setting}`).getByText(label, { exact: true }).click()
  }
}

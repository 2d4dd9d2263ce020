import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The sheet of keys. */
export class KeysPage {
  readonly root: Locator
  readonly search: Locator
  readonly say: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('keys').getByRole('dialog')
    this.search = page.getByTestId('keys-search')
    this.say = page.getByTestId('keys-say')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('F1')
    await expect(this.root).toBeVisible()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.root).toHaveCount(0)
  }

  /** The line of an action; a click or Enter waits for its new key. */
  line(action: string): Locator {
    return this.root.locator(`[data-action="${action}"]`)
  }

  keysOf(action: string): Promise<string[]> {
    return this.line(action).locator('kbd').allInnerTexts()
  }

  button(name: 'swap' | 'replace' | 'cancel' | 'print'): Locator {
    return this.page.getByTestId(`keys-${name}`)
  }
}

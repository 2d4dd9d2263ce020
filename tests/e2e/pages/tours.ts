import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** Tours, as whoever sits there works them. */
export class ToursPage {
  /** In the top bar: what runs, or nothing. */
  readonly button: Locator
  /** On the first tile: the ring, and what there is to say. */
  readonly sign: Locator
  readonly held: Locator
  readonly dialog: Locator
  readonly name: Locator
  readonly words: Locator
  readonly preview: Locator
  readonly kept: Locator
  /** What the menu says of each that runs. */
  readonly said: Locator

  constructor(readonly page: Page) {
    this.button = page.getByTestId('tour-button')
    this.sign = page.getByTestId('tour-sign')
    this.held = page.getByTestId('tour-held')
    this.dialog = page.getByTestId('tours')
    this.name = page.getByTestId('tour-name')
    this.words = page.getByTestId('tour-words')
    this.preview = page.getByTestId('tour-preview')
    this.kept = page.getByTestId('tour-kept')
    this.said = page.getByTestId('tour-said')
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** By the menu, with keys alone; without a tour its only line is the editor. */
  async openEditor(): Promise<void> {
    await this.press('t')
    await expect(this.page.getByTestId('tour-edit')).toBeVisible()
    await this.press('End', 'Enter')
    await expect(this.page.getByTestId('tours-add')).toBeVisible()
  }

  async leaveEditor(): Promise<void> {
    await this.press('Escape')
    await expect(this.name).toHaveCount(0)
  }

  /** Tab, until this has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let i = 0; i < 25; i++) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.press('Tab')
    }
    await expect(target).toBeFocused()
  }

  /** One of the lines of a list, by the arrows. */
  async choose(list: Locator, line: string): Promise<void> {
    await this.tabTo(list)
    await this.press('ArrowDown')
    const wanted = this.page.getByRole('option', { name: line, exact: true })
    await expect(wanted).toBeVisible()
    for (let i = 0; i < 25; i++) {
      if ((await wanted.getAttribute('data-combobox-selected')) !== null) break
      await this.press('ArrowDown')
    }
    await this.press('Enter')
    await expect(wanted).toBeHidden()
    await expect(list).toHaveValue(line)
  }

  /** Starts by the menu; the first line of it that starts one is the first tour. */
  async start(name: string): Promise<void> {
    await this.button.click()
    await this.page.getByTestId('tour-start').filter({ hasText: name }).click()
  }
}

import { expect, type Locator, type Page } from 'playwright/test'

/** Outages: on the wall, above it, and in the duty room. */
export class OutagesPage {
  readonly cards: Locator
  readonly bar: Locator
  readonly count: Locator
  readonly detail: Locator
  readonly timeline: Locator

  constructor(readonly page: Page) {
    this.cards = page.getByTestId('outage-card')
    this.bar = page.getByTestId('outage-bar')
    this.count = page.getByTestId('outage-count')
    this.detail = page.getByTestId('outage-detail')
    this.timeline = page.getByTestId('outage-timeline').locator('li')
  }

  card = (text: string): Locator => this.cards.filter({ hasText: text })

  /** In the list of the room. */
  row = (text: string): Locator => this.page.getByTestId('outage-row').filter({ hasText: text })

  /** The tab of the duty room; from the wall. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Alt+g')
    await expect(this.page.getByTestId('outages-list')).toBeFocused()
  }

  async leave(): Promise<void> {
    const room = this.page.getByTestId('duty')
    // Out of the detail, of the row, of the room.
    for (let steps = 0; steps < 4 && (await room.isVisible()); steps += 1)
      await this.page.keyboard.press('Escape')
    await expect(room).toBeHidden()
  }
}

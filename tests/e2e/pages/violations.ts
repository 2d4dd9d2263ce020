import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The room where violations are followed up. */
export class ViolationsPage {
  readonly root: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly count: Locator
  readonly search: Locator
  readonly detail: Locator
  readonly question: Locator

  constructor(readonly page: Page) {
    const by = (id: string) => page.getByTestId(id)
    this.root = by('violations')
    this.list = by('violations-list')
    this.rows = by('violation-row')
    this.count = by('violations-count')
    this.search = by('violations-search')
    this.detail = by('violation-detail')
    this.question = by('violations-question')
  }

  /** From the wall, by its key. */
  async open(): Promise<void> {
    await expect(this.page.getByTestId('room-violations')).toBeVisible()
    await this.page.keyboard.press('b')
    await expect(this.root).toBeVisible()
    await expect(this.list).toBeFocused()
  }

  row(id: string): Locator {
    return this.page.locator(`[data-testid="violation-row"][data-id="${id}"]`)
  }

  card(state: string, id: string): Locator {
    return this.page.getByTestId(`column-${state}`).locator(`[data-id="${id}"]`)
  }

  /** Chooses in one of the filters, by what is typed into it. */
  async choose(filter: string, typed: string): Promise<void> {
    await this.page.getByTestId(`filter-${filter}`).click()
    await expect(this.page.getByTestId(`filter-${filter}-find`)).toBeFocused()
    await this.page.keyboard.type(typed)
    await this.page.keyboard.press('ArrowDown')
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
  }

  /** A message that passes by. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

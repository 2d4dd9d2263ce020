import type { Locator, Page } from 'playwright/test'

/** The bar at a marked tile, and what the wall tells of marks. */
export class MarkBar {
  readonly root: Locator
  readonly filter: Locator
  readonly kinds: Locator
  readonly button: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('mark-bar')
    this.filter = page.getByTestId('mark-filter')
    this.kinds = page.getByTestId('mark-kind')
    this.button = page.getByTestId('mark-button')
  }

  get chosen(): Locator {
    return this.kinds.and(this.page.locator('[aria-selected="true"]'))
  }

  sign(state: 'keeping' | 'saved' | 'failed'): Locator {
    return this.page.locator(`[data-testid="mark-sign"][data-mark="${state}"]`)
  }

  /** A message that passes by. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The room of facilities: its overview, and what leads out of it. */
export class FacilitiesPage {
  readonly root: Locator
  readonly overview: Locator
  readonly table: Locator
  readonly rows: Locator
  readonly trail: Locator
  readonly detail: Locator

  constructor(readonly page: Page) {
    const by = (id: string) => page.getByTestId(id)
    this.root = by('facilities')
    this.overview = by('facilities-overview')
    this.table = by('facilities-table')
    this.rows = by('figures-row')
    this.trail = by('figures-trail')
    this.detail = by('facility-detail')
  }

  /** From the wall, by its key. */
  async open(): Promise<void> {
    await expect(this.page.getByTestId('room-facilities')).toBeVisible()
    await this.page.keyboard.press('c')
    await expect(this.root).toBeVisible()
  }

  tab(key: string): Locator {
    return this.page.getByTestId(`facilities-tab-${key}`)
  }

  /** One of the large figures. */
  figure(name: string): Locator {
    return this.page.getByTestId(`figure-${name}`)
  }

  count(name: string): Locator {
    return this.page.getByTestId(`figure-${name}-count`)
  }

  row(code: string): Locator {
    return this.page.locator(`[data-testid="figures-row"][data-code="${code}"]`)
  }

  /** A message that passes by. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The tab of uptime in the room of whoever is on duty. */
export class UptimePage {
  readonly root: Locator
  readonly table: Locator
  readonly rows: Locator
  readonly spells: Locator

  constructor(readonly page: Page) {
    const by = (id: string) => page.getByTestId(id)
    this.root = by('uptime')
    this.table = by('uptime-table')
    this.rows = by('figures-row')
    this.spells = by('uptime-spell')
  }

  /** From the wall, by keys. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.getByTestId('duty-tab-uptime').click()
    await expect(this.root).toBeVisible()
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.root).toBeHidden()
  }

  row(code: string): Locator {
    return this.page.locator(`[data-testid="figures-row"][data-code="${code}"]`)
  }

  /** The text of one of the large figures. */
  card(name: string): Locator {
    return this.page.getByTestId(`uptime-card-${name}`)
  }

  async choosePeriod(name: 'today' | 'yesterday' | 'week' | 'days30' | 'month'): Promise<void> {
    await this.page.getByTestId(`uptime-period-${name}`).click()
    await expect(this.root).not.toHaveAttribute('data-waiting', 'true')
  }

  /** By its button, in a row of the table. */
  async enter(code: string): Promise<void> {
    await this.row(code).getByRole('button').click()
  }
}

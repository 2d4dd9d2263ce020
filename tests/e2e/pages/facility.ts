import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The list of facilities, and the panel of one of them. */
export class FacilityPage {
  readonly list: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly shown: Locator
  readonly detail: Locator
  readonly question: Locator

  constructor(readonly page: Page) {
    const by = (id: string) => page.getByTestId(id)
    this.list = by('facility-list')
    this.rows = by('facility-row')
    this.search = by('facility-search')
    this.shown = by('facility-count-shown')
    this.detail = by('facility-detail')
    this.question = by('facility-question')
  }

  /** The room's second tab, by keys. */
  async open(): Promise<void> {
    await expect(this.page.getByTestId('room-facilities')).toBeVisible()
    await this.page.keyboard.press('c')
    await expect(this.page.getByTestId('facilities')).toBeVisible()
    await this.page.keyboard.press('2')
    await expect(this.list).toBeVisible()
  }

  row(code: string): Locator {
    return this.page.locator(`[data-testid="facility-row"][data-facility="${code}"]`)
  }

  /** A field of the panel. */
  field(name: string): Locator {
    return this.detail.getByTestId(name)
  }

  /** Typed into a field of the panel, and saved by Enter. */
  async enter(name: string, text: string): Promise<void> {
    await this.field(name).fill(text)
    await this.field(name).press('Enter')
  }

  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }

  async undo(): Promise<void> {
    await this.detail.or(this.list).last().focus()
    await this.page.keyboard.press('Control+z')
    await expect(this.message('Đã hoàn tác').last()).toBeVisible()
  }
}

import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { FacilitiesPage } from './facilities'

/** The section of technical checks in the room of facilities. */
export class TechnicalPage {
  readonly root: Locator
  readonly start: Locator
  readonly run: Locator
  readonly detail: Locator

  constructor(readonly page: Page) {
    const by = (id: string) => page.getByTestId(id)
    this.root = by('technical')
    this.start = by('technical-start')
    this.run = by('technical-run')
    this.detail = by('technical-detail')
  }

  /** From any room. */
  async open(): Promise<void> {
    const room = new FacilitiesPage(this.page)
    if (!(await room.root.isVisible())) await room.open()
    await room.tab('technical').click()
    await expect(this.root).toBeVisible()
  }

  row(code: string): Locator {
    return this.root.locator(`[data-testid="technical-row"][data-camera="${code}"]`)
  }

  search(text: string): Promise<void> {
    return this.page.getByTestId('technical-search').fill(text)
  }

  /** One criterion of the camera that is shown. */
  finding(criterion: string): Locator {
    return this.detail.locator(`[data-testid="technical-finding"][data-criterion="${criterion}"]`)
  }

  /** Fields of the standard by their names, as `width` or `night-from`. */
  async setStandard(fields: Record<string, string>): Promise<void> {
    await this.page.getByTestId('technical-open-standard').click()
    for (const [name, value] of Object.entries(fields)) {
      const field = this.page.getByTestId(`technical-${name}`)
      await field.fill(value)
      await field.press('Tab')
    }
    await this.page.getByTestId('technical-save').click()
    await expect(this.page.getByTestId('technical-save')).toBeHidden()
  }
}

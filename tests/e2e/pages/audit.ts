import { expect, type Page } from 'playwright/test'

export class AuditPage {
  constructor(private page: Page) {}

  /** By its keys, from the wall. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.getByTestId('duty-tab-audit').click()
    await expect(this.page.getByTestId('audit-foot')).toHaveAttribute('data-looking', 'false')
  }

  rows(action?: string) {
    const all = this.page.getByTestId('audit-row')
    return action ? this.page.locator(`[data-testid="audit-row"][data-action="${action}"]`) : all
  }

  get detail() {
    return this.page.getByTestId('audit-detail')
  }

  async search(text: string): Promise<void> {
    await this.page.getByTestId('audit-search').fill(text)
  }

  /** The chain is checked, and whole. */
  async expectSound(): Promise<void> {
    await this.page.getByTestId('audit-check').click()
    await expect(this.page.getByTestId('audit-chain')).toHaveAttribute('data-state', 'sound')
  }
}

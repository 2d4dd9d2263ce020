import { expect, type Locator, type Page } from 'playwright/test'

/** What is asked and said when evidence is exported and checked. */
export class PackageDialogs {
  readonly row: Locator
  readonly start: Locator
  readonly done: Locator
  readonly verdict: Locator
  readonly password: Locator

  constructor(readonly page: Page) {
    this.row = page.getByTestId('violation-row')
    this.start = page.getByTestId('export-start')
    this.done = page.getByTestId('export-done')
    this.verdict = page.getByTestId('verdict')
    this.password = page.getByTestId('verify-password')
  }

  /** Of what is selected in the list. */
  async exportZip(password: string): Promise<void> {
    await this.page.keyboard.press('e')
    await this.page.getByTestId('export-form').getByText('ZIP').click()
    await this.page.getByTestId('export-encrypt').check({ force: true })
    await this.page.getByTestId('export-password').fill(password)
    await this.page.getByTestId('export-again').fill(password)
    await this.page.keyboard.press('Enter')
    await expect(this.done).toBeVisible({ timeout: 30_000 })
    await this.page.keyboard.press('Enter')
  }

  /** Opens the dialogue where it is not open yet. */
  async check(what: 'file' | 'folder' | 'log'): Promise<void> {
    const button = this.page.getByTestId(`verify-${what}`)
    if (!(await button.isVisible())) {
      await this.page.getByTestId('app-menu').click()
      await this.page.getByTestId('menu-verify').click()
    }
    await button.click()
  }
}

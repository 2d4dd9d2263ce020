import type { Locator, Page } from 'playwright/test'

/** The panel "Sức khỏe hệ thống". */
export class HealthPage {
  readonly root: Locator
  readonly copy: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('health').getByRole('dialog')
    this.copy = page.getByTestId('health-copy')
  }

  async openFromStatusBar(): Promise<void> {
    await this.page.getByTestId('status-health').click()
  }

  async openFromMenu(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByRole('menuitem', { name: /^(Sức khỏe hệ thống|System health)/ }).click()
  }

  /** The values of a line, by its name; empty while it is not there. */
  async values(label: string): Promise<string[]> {
    const line = this.root.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: label, exact: true }),
    })
    return line.first().getByRole('cell').allInnerTexts()
  }
}

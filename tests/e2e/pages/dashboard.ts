import { expect, type Locator, type Page } from 'playwright/test'

/** As the contract names them. */
type PanelKind =
  | ('authorities' | 'districts' | 'cameras' | 'uptime')
  | ('violations' | 'outages' | 'coverage' | 'duty')

/** Panels of figures, in the duty room or on a wall. */
export class DashboardPage {
  constructor(readonly page: Page) {}

  /** On whatever there is: one in the room, or on the wall. */
  panel(kind: PanelKind): Locator {
    return this.page.locator(`[data-testid="panel"][data-kind="${kind}"]`)
  }

  figure = (kind: PanelKind) => this.panel(kind).getByTestId('panel-figure')

  row = (kind: PanelKind, code: string) =>
    this.panel(kind).locator(`[data-testid="panel-row"][data-code="${code}"]`)

  /** The tab of the duty room; from the wall. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.getByTestId('duty-tab-dashboard').click()
    await expect(this.page.getByTestId('dashboard')).toBeVisible()
  }

  async period(name: string): Promise<void> {
    await this.page.getByTestId('dashboard-period').getByText(name).click()
  }

  /** Into the selected tile of the wall, by the keyboard. @param digit its number in the menu */
  async put(digit: number): Promise<void> {
    await this.page.keyboard.press('Shift+G')
    const menu = this.page.getByTestId('panel-menu')
    await expect(menu).toBeVisible()
    await this.page.keyboard.press(`${digit}`)
    await expect(menu).toHaveCount(0)
  }

  tile = (kind: PanelKind) => this.page.locator(`[data-testid="tile"][data-panel="${kind}"]`)
}

import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { PalettePage } from './palette'

/** Where cameras are looked for. */
export class OnvifPage {
  readonly dialog: Locator
  readonly list: Locator
  readonly rows: Locator
  readonly progress: Locator
  readonly detail: Locator
  readonly plan: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByTestId('onvif')
    this.list = page.getByTestId('onvif-list')
    this.rows = page.getByTestId('onvif-row')
    this.progress = page.getByTestId('onvif-progress')
    this.detail = page.getByTestId('onvif-detail')
    this.plan = page.getByTestId('onvif-plan')
  }

  async open(): Promise<void> {
    await new PalettePage(this.page).find('tim camera trong mang', 'Tìm camera trong mạng')
    await this.page.keyboard.press('Enter')
    await expect(this.list).toBeVisible()
  }

  row(address: string): Locator {
    return this.page.locator(`[data-testid="onvif-row"][data-address="${address}"]`)
  }

  field(name: string): Locator {
    return this.page.getByTestId(`onvif-${name}`)
  }

  /** One of a select's choices. */
  async choose(name: string, option: string | RegExp): Promise<void> {
    await this.field(name).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  async kind(name: string): Promise<void> {
    await this.field('kinds').getByText(name, { exact: true }).click()
  }

  /** By the keyboard: the password's Enter begins the search. */
  async search({ user, password }: { user: string; password: string }): Promise<void> {
    await this.field('user').fill(user)
    await this.field('password').fill(password)
    await this.page.keyboard.press('Enter')
  }
}

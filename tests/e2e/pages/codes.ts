import type { Locator, Page } from 'playwright/test'

/** The dialogue of the code lists. */
export class CodesPage {
  readonly root: Locator
  readonly rows: Locator
  readonly said: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('codes')
    this.rows = page.getByTestId('codes-row')
    this.said = page.getByTestId('codes-said')
  }

  async open(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByRole('menuitem', { name: /Danh mục|Code lists/ }).click()
  }

  /** A cell of the kind with a code. */
  cell(code: string, name: 'vi' | 'en' | 'digit' | 'severity' | 'ppe' | 'before' | 'retire') {
    return this.page.locator(`[data-code="${code}"]`).getByTestId(`codes-${name}`)
  }

  codes(): Promise<string[]> {
    return this.rows.evaluateAll((all) => all.map((each) => each.getAttribute('data-code') ?? ''))
  }
}

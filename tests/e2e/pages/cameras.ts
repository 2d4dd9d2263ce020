import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { CameraForm } from './camera-form'
import { ImportSheet } from './import-sheet'

/** The room where cameras are registered. */
export class CamerasPage {
  readonly form: CameraForm
  readonly import: ImportSheet
  readonly rows: Locator
  readonly list: Locator

  constructor(readonly page: Page) {
    this.form = new CameraForm(page)
    this.import = new ImportSheet(page)
    this.rows = page.getByTestId('cameras-row')
    this.list = page.getByTestId('cameras-list')
  }

  /** From the wall, by the menu behind the product's name. */
  async open(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByRole('menuitem', { name: /^Camera…/ }).click()
    await expect(this.page.getByTestId('cameras-search')).toBeFocused()
  }

  async close(): Promise<void> {
    await this.page.getByTestId('cameras-close').click()
    await expect(this.list).toHaveCount(0)
  }

  async leaveDemo(): Promise<void> {
    await this.page.getByTestId('cameras-leave-demo').click()
    await expect(this.page.getByTestId('cameras-demo')).toHaveCount(0)
  }

  async add(): Promise<void> {
    await this.page.getByTestId('cameras-add').click()
    await expect(this.form.field('code')).toBeFocused()
  }

  async edit(code: string): Promise<void> {
    await this.row(code).dblclick()
    await expect(this.form.field('code')).toBeFocused()
  }

  async openImport(): Promise<void> {
    await this.page.getByTestId('cameras-import').click()
  }

  async press(action: 'edit' | 'enable' | 'disable' | 'remove' | 'export'): Promise<void> {
    await this.page.getByTestId(`cameras-${action}`).click()
  }

  async undo(): Promise<void> {
    await this.message(/Đã xóa/)
      .getByRole('button', { name: /^Hoàn tác/ })
      .click()
  }

  row(code: string): Locator {
    return this.page.locator(`[data-testid="cameras-row"][data-camera="${code}"]`)
  }

  /** A message that passes by. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

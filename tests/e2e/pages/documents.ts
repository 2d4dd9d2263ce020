import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

type Field = 'parent' | 'issuer' | 'abbreviation' | 'place' | 'role' | 'title' | 'signer'

/** In place of the system's dialogue, and of the program that would open the file. */
export const answerSave = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.openPath = async () => ''
  }, path)

/** The list of facilities to be urged, and who issues documents. */
export class DocumentsPage {
  readonly total: Locator
  readonly list: Locator

  constructor(
    readonly page: Page,
    readonly app: ElectronApplication,
  ) {
    this.total = page.getByTestId('urge-total')
    this.list = page.getByTestId('urge-list')
  }

  /** By the palette, as whoever knows its name would. */
  async open(name: string): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.page.getByTestId('palette-input')).toBeFocused()
    await this.page.keyboard.type(name)
    await expect(this.page.locator('[data-testid="palette-option"][data-selected]')).toContainText(
      name,
    )
    await this.page.keyboard.press('Enter')
    await expect(this.total).toBeVisible()
  }

  async turnTo(tab: 'urge' | 'organisation'): Promise<void> {
    await this.page
      .getByTestId('documents')
      .getByRole('tab')
      .nth(tab === 'urge' ? 0 : 1)
      .click()
  }

  async fillIn(preset: string, name: Field, value: string): Promise<void> {
    await this.turnTo('organisation')
    await this.page.getByTestId(`organisation-${preset}`).click()
    const field = this.page.getByTestId(`organisation-${name}`)
    await field.fill(value)
    await field.press('Enter')
    await this.turnTo('urge')
  }

  /** These and no others. */
  async choose(...why: string[]): Promise<void> {
    for (const box of await this.page.getByTestId(/^urge-why-/).all()) {
      const id = (await box.getAttribute('data-testid')) ?? ''
      await box.setChecked(why.includes(id.replace('urge-why-', '')))
    }
  }

  async choosePlace(field: 'province' | 'authority' | 'district', name: string): Promise<void> {
    await this.page.getByTestId(`urge-${field}`).fill(name)
    await this.page.getByRole('option', { name }).first().click()
  }

  count = (why: string) => this.page.getByTestId(`urge-count-${why}`)

  async save(format: 'docx' | 'pdf', path: string): Promise<void> {
    await answerSave(this.app, path)
    const formats = this.page.getByTestId('urge-format').locator('label')
    await formats.nth(format === 'docx' ? 0 : 1).click()
    await this.page.getByTestId('urge-save').click()
    await expect(this.page.getByTestId('urge-said')).toContainText(path, { timeout: 20_000 })
  }
}

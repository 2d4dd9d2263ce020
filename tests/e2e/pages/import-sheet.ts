import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The import of facilities and cameras from Excel or CSV, in three steps. */
export class ImportSheet {
  readonly preview: Locator
  readonly result: Locator
  readonly issues: Locator
  readonly error: Locator

  constructor(readonly page: Page) {
    this.preview = page.getByTestId('import-preview')
    this.result = page.getByTestId('import-result')
    this.issues = page.getByTestId('import-issue')
    this.error = page.getByTestId('import-error')
  }

  /** Headers of the columns, as the first step names them. */
  async headers(): Promise<string[]> {
    return this.page.getByTestId('import-column').locator('dt').allInnerTexts()
  }

  /** Gives the file and waits for its preview. */
  async choose(path: string): Promise<void> {
    await this.page.getByTestId('import-file').setInputFiles(path)
    await expect(this.preview).toBeVisible()
  }

  async anotherFile(): Promise<void> {
    await this.page.getByTestId('import-back').click()
  }

  button(mode: 'all' | 'good'): Locator {
    return this.page.getByTestId(`import-commit-${mode}`)
  }

  async commit(mode: 'all' | 'good'): Promise<void> {
    await this.button(mode).click()
    await expect(this.result).toBeVisible()
  }

  async finish(): Promise<void> {
    await this.page.getByTestId('import-finish').click()
    await expect(this.result).toHaveCount(0)
  }

  /** New, changed, unchanged, bad. */
  async totals(kind: 'cameras' | 'facilities' = 'cameras'): Promise<number[]> {
    const counts = this.preview.locator(`[data-kind="${kind}"] [data-key] b`)
    const texts = await counts.allInnerTexts()
    return texts.map((text) => Number(text.replace(/\D/g, '')))
  }

  /** What is wrong with a line. */
  bad(line: number): Locator {
    return this.page.locator(`[data-testid="import-issue"][data-line="${line}"]`)
  }

  /** What is wrong with a cell: `Camera!F17`. */
  at(cell: string): Locator {
    return this.page.locator(`[data-testid="import-issue"][data-cell="${cell}"]`)
  }

  /** The cell that the keyboard is at. */
  get focused(): Locator {
    return this.page.locator('[data-testid="import-bad-cell"]:focus')
  }
}

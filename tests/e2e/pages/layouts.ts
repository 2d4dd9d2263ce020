import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** Layouts and scenes: the list, the editor, the form of a scene, the import. */
export class LayoutsPage {
  readonly list: Locator
  readonly rows: Locator
  readonly selected: Locator
  readonly surface: Locator
  readonly said: Locator
  readonly refused: Locator
  readonly name: Locator
  readonly sceneName: Locator
  /** Lines of a file that was chosen. */
  readonly imported: Locator

  constructor(readonly page: Page) {
    this.list = page.getByTestId('layouts-list')
    this.rows = page.getByTestId('layouts-row')
    this.selected = page.locator('[data-testid="layouts-row"][aria-selected="true"]')
    this.surface = page.getByTestId('grid-surface')
    this.said = page.getByTestId('layouts-said')
    this.refused = page.getByTestId('grid-refused')
    this.name = page.getByTestId('layout-name')
    this.sceneName = page.getByTestId('scene-name')
    this.imported = page.getByTestId('layouts-imported')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+L')
    await expect(this.list).toBeFocused()
  }

  /** The station's own, without those that are built in. */
  own(): Promise<string[]> {
    return this.page
      .locator('[data-testid="layouts-row"][data-id*="-"] span:first-of-type')
      .allInnerTexts()
  }

  /** The cells of the layout that is made. */
  cells(): Locator {
    return this.surface.getByTestId('layout-cell')
  }

  title(cell: number): Locator {
    return this.page.getByTestId(`scene-title-${cell}`)
  }

  count(tab: 'layouts' | 'scenes'): Promise<string> {
    return this.page.getByTestId(`layouts-tab-${tab}`).locator('span').last().innerText()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async exportAll(): Promise<void> {
    await this.page.getByTestId('layouts-export').click()
    await this.page.getByTestId('layouts-export-all').click()
  }

  import(): Promise<void> {
    return this.page.getByTestId('layouts-import').click()
  }

  commit(): Promise<void> {
    return this.page.getByTestId('layouts-commit').click()
  }
}

/** The system's own dialogues answer with these paths. */
export const answerDialogues = (app: ElectronApplication, save: string, open: string) =>
  app.evaluate(
    ({ dialog }, paths) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.save })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [paths.open] })
    },
    { save, open },
  )

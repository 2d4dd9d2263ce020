import { expect, type Page } from 'playwright/test'
import type { Running } from '../app'

export class BackupPage {
  constructor(
    private page: Page,
    private app: Running['app'],
  ) {}

  get dialog() {
    return this.page.getByTestId('backup')
  }

  /** The next file dialogues of main answer with this path. */
  async choosePath(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  async open(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByTestId('menu-backup').click()
    await expect(this.page.getByTestId('backup-sizes')).toBeVisible()
  }

  /** An empty passphrase: not encrypted. */
  async make(path: string, passphrase: string): Promise<void> {
    await this.choosePath(path)
    if (passphrase === '') await this.page.getByTestId('backup-encrypt').uncheck()
    else {
      await this.page.getByTestId('backup-encrypt').check()
      await this.page.getByTestId('backup-passphrase').fill(passphrase)
      await this.page.getByTestId('backup-again').fill(passphrase)
    }
    await this.page.getByTestId('backup-make').click()
    await expect(this.page.getByTestId('backup-made')).toContainText(path)
  }

  async look(path: string, ...passphrases: string[]): Promise<void> {
    await this.page.getByTestId('backup-tab-restore').click()
    await this.choosePath(path)
    await this.page.getByTestId('backup-choose').click()
    for (const words of passphrases) {
      await this.page.getByTestId('backup-open').fill(words)
      await this.page.keyboard.press('Enter')
    }
  }

  get preview() {
    return this.page.getByTestId('backup-preview')
  }

  async restore(): Promise<void> {
    await this.page.getByTestId('backup-restore').click()
    await expect(this.page.getByTestId('backup-ready')).toBeVisible()
  }
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** What the wall tells of snapshots, and their dialogue. */
export class SnapshotsPage {
  readonly taken: Locator
  readonly state: Locator
  readonly full: Locator
  readonly signs: Locator
  readonly waiting: Locator
  readonly dialog: Locator
  readonly series: Locator

  constructor(readonly page: Page) {
    this.taken = page.getByTestId('snapshot-taken')
    this.state = page.getByTestId('snapshot-state')
    this.full = page.getByTestId('snapshot-full')
    this.signs = page.getByTestId('snapshot-sign')
    this.waiting = page.getByTestId('snapshots-waiting')
    this.dialog = page.getByTestId('snapshots').getByRole('dialog')
    this.series = page.getByTestId('series')
  }

  async open(item: RegExp): Promise<void> {
    await this.page.getByTestId('snapshot-menu').click()
    await this.page.getByRole('menuitem', { name: item }).click()
    await expect(this.dialog).toBeVisible()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.dialog).toHaveCount(0)
  }
}

/** Every file below a folder, with forward slashes, sorted; none when it is not there. */
export function filesIn(folder: string): string[] {
  try {
    const all = readdirSync(folder, { withFileTypes: true, recursive: true })
    return all
      .filter((each) => each.isFile())
      .map((each) => join(each.path, each.name).slice(folder.length + 1))
      .sort()
  } catch {
    return []
  }
}

import type { Locator, Page } from 'playwright/test'

/** What stands around the wall. */
export class ShellPage {
  readonly demoBanner: Locator
  readonly welcome: Locator
  readonly search: Locator
  /** The visible lines of the tree. */
  readonly lines: Locator
  readonly cameras: Locator
  readonly left: Locator
  readonly right: Locator
  readonly undoMessage: Locator

  constructor(readonly page: Page) {
    this.demoBanner = page.getByTestId('demo-banner')
    this.welcome = page.locator('.welcome')
    this.search = page.getByTestId('tree-search')
    this.lines = page.getByRole('treeitem')
    this.cameras = page.locator('.tree-line[data-kind="camera"]')
    this.left = page.locator('.panel-left')
    this.right = page.locator('.panel-right')
    this.undoMessage = page.locator('.mantine-Notification-root')
  }

  line(name: string): Locator {
    return this.lines.filter({ hasText: name })
  }

  leaveDemo(): Promise<void> {
    return this.demoBanner.getByRole('button').click()
  }

  async chooseLayout(id: string): Promise<void> {
    await this.page.getByTestId('layout-picker').click()
    await this.page.locator(`[data-layout="${id}"]`).click()
  }

  async clearWall(): Promise<void> {
    await this.page.getByTestId('layout-picker').click()
    await this.page.getByTestId('clear-wall').click()
  }

  language(code: 'VI' | 'EN'): Locator {
    return this.page.locator('.status-languages').getByRole('button', { name: code, exact: true })
  }

  /** Texts of the room that every language has. */
  words(): Promise<string[]> {
    return this.page.locator('.room, .attention-head, .status').allInnerTexts()
  }
}

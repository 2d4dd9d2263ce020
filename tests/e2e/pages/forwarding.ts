import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { FacilitiesPage } from './facilities'

/** The section of the central system in the room of facilities. */
export class ForwardingPage {
  readonly root: Locator
  readonly tested: Locator
  readonly count: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('forwarding')
    this.tested = page.getByTestId('forwarding-tested')
    this.count = page.getByTestId('forward-count')
  }

  /** From any room. */
  async open(): Promise<void> {
    const room = new FacilitiesPage(this.page)
    if (!(await room.root.isVisible())) await room.open()
    await room.tab('forwarding').click()
    await expect(this.root).toBeVisible()
  }

  row(code: string): Locator {
    return this.root.locator(`[data-testid="forwarding-row"][data-camera="${code}"]`)
  }

  search(text: string): Promise<void> {
    return this.page.getByTestId('forwarding-search').fill(text)
  }

  /** Chooses these rows and nothing else. */
  async choose(codes: string[]): Promise<void> {
    const ticked = this.root.locator('[data-testid="forwarding-row"][data-ticked]')
    while ((await ticked.count()) > 0) await ticked.first().getByRole('checkbox').uncheck()
    for (const code of codes) await this.row(code).getByRole('checkbox').check()
  }

  /** Fills in the dialogue for the rows that are chosen; it is not saved yet. */
  async address(address: string, login: { user?: string; secret?: string } = {}): Promise<void> {
    await this.page.getByTestId('forwarding-address').click()
    await this.page.getByTestId('forwarding-address-field').fill(address)
    if (login.user) await this.page.getByTestId('forwarding-user').fill(login.user)
    if (login.secret) await this.page.getByTestId('forwarding-secret').fill(login.secret)
  }

  async save(): Promise<void> {
    const save = this.page.getByTestId('forwarding-save')
    await save.click()
    await expect(save).toBeHidden()
  }

  async expectState(code: string, state: string, ms = 20_000): Promise<void> {
    await expect(this.row(code)).toHaveAttribute('data-state', state, { timeout: ms })
  }
}

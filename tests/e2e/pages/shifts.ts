import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

export interface ShiftCrew {
  leader: string
  head: string
  crew: string[]
}

/** One side of a handover; without accounts the name alone. */
export interface Side {
  name: string
  password?: string
}

/** The tab of the shift book, and what stands of it in the status bar. */
export class ShiftsPage {
  readonly status: Locator
  readonly book: Locator
  readonly signed: Locator
  readonly dialog: Locator
  readonly rows: Locator

  constructor(readonly page: Page) {
    this.status = page.getByTestId('status-shift')
    this.book = page.getByTestId('shift-book')
    this.signed = page.getByTestId('shift-signed-book')
    this.dialog = page.getByTestId('shift-dialog').getByRole('dialog')
    this.rows = page.getByTestId('shift-row')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Shift+B')
    await expect(this.page.getByTestId('shifts')).toBeVisible()
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.page.getByTestId('shifts')).toBeHidden()
  }

  async people(id: 'shift' | 'next', { leader, head, crew }: ShiftCrew): Promise<void> {
    await this.page.getByTestId(`${id}-leader`).fill(leader)
    await this.page.getByTestId(`${id}-head`).fill(head)
    const field = this.page.getByTestId(`${id}-crew`)
    for (const name of crew) {
      await field.fill(name)
      await field.press('Enter')
    }
    await field.press('Tab')
  }

  async begin(people: ShiftCrew): Promise<void> {
    await this.page.keyboard.press('n')
    await this.people('shift', people)
    await this.submit()
    await expect(this.book).toBeVisible()
  }

  async addMatter(text: string): Promise<void> {
    await this.page.keyboard.press('m')
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
    await expect(
      this.page.getByTestId('shift-matter').and(this.page.getByLabel(text)),
    ).toBeVisible()
    await this.page.getByTestId('shift-now').click()
  }

  note = (section: string): Locator => this.page.getByTestId(`shift-note-${section}`)

  async write(section: string, text: string): Promise<void> {
    await this.note(section).last().fill(text)
    await this.note(section).last().blur()
  }

  /** The figure of cameras in the book that is shown. */
  cameras = (name: 'total' | 'up' | 'down' | 'off' | 'unknown'): Locator =>
    this.page.getByTestId(`shift-cameras-${name}`)

  section = (name: string): Locator => this.page.getByTestId(`shift-section-${name}`)

  async sign(side: 'giver' | 'receiver', { name, password }: Side): Promise<void> {
    const field = this.page.getByTestId(`sign-${side}`)
    await field.fill(name)
    if (password === undefined) return
    await this.page.getByRole('option', { name, exact: true }).last().click()
    await this.page.getByTestId(`sign-${side}-password`).fill(password)
  }

  async submit(): Promise<void> {
    // By the keyboard: a list of names that is open lies over the button.
    const button = this.page.getByTestId('shift-submit')
    await expect(button).toBeEnabled()
    await button.press('Enter')
    await expect(this.dialog).toBeHidden()
  }
}

import type { Locator, Page } from 'playwright/test'

/** Who sits here: the first start, signing in, the name in the bar, and the list of accounts. */
export class AccountsPage {
  readonly firstStart: Locator
  readonly officer: Locator
  readonly enter: Locator
  readonly error: Locator
  readonly dialog: Locator

  constructor(readonly page: Page) {
    this.firstStart = page.getByTestId('first-start').getByRole('dialog')
    this.officer = page.getByTestId('officer')
    this.enter = page.getByTestId('enter')
    this.error = page.getByTestId('enter-error')
    this.dialog = page.getByTestId('accounts').getByRole('dialog')
  }

  /** Answers the first start's question: from here on everybody signs in. */
  async begin(name: string, password: string): Promise<void> {
    await this.page.getByTestId('first-many').click()
    await this.page.getByTestId('begin-name').fill(name)
    await this.newPassword(password)
    await this.page.getByTestId('begin-go').click()
  }

  async newPassword(password: string): Promise<void> {
    await this.page.getByTestId('new-password').fill(password)
    await this.page.getByTestId('new-password-again').fill(password)
  }

  async openDialog(): Promise<void> {
    await this.officer.click()
    await this.page.getByTestId('officer-accounts').click()
  }

  async add(name: string, password: string): Promise<void> {
    await this.page.getByTestId('account-add').click()
    await this.page.getByTestId('account-name').fill(name)
    await this.newPassword(password)
    await this.page.getByTestId('account-save').click()
  }

  /** By a login that is typed. */
  async signIn(login: string, password: string): Promise<void> {
    await this.page.getByTestId('enter-other').click()
    await this.page.getByTestId('enter-login').fill(login)
    await this.secret(password)
  }

  /** By the list, with a PIN or a password. */
  async signInAs(name: string, secret: string): Promise<void> {
    await this.page.getByTestId(`enter-person-${name}`).click()
    await this.secret(secret)
  }

  async secret(secret: string): Promise<void> {
    await this.page.getByTestId('enter-secret').fill(secret)
    await this.page.getByTestId('enter-go').click()
  }

  async renew(password: string): Promise<void> {
    await this.page.getByTestId('enter-next').fill(password)
    await this.page.getByTestId('enter-again').fill(password)
    await this.page.getByTestId('enter-go').click()
  }

  async setPin(password: string, pin: string): Promise<void> {
    await this.officer.click()
    await this.page.getByTestId('officer-pin').click()
    await this.page.getByTestId('own-old').fill(password)
    await this.page.getByTestId('own-pin').fill(pin)
    await this.page.getByTestId('own-pin-again').fill(pin)
    await this.page.getByTestId('own-save').click()
    await this.page.getByTestId('own').getByRole('dialog').waitFor({ state: 'hidden' })
  }

  /** What main answers to a call of the page's, whatever the interface shows. */
  ask(feature: string, name: string, input?: unknown): Promise<object> {
    return this.page.evaluate(
      ([feature, name, input]) => {
        type Ask = (input: unknown) => Promise<object>
        const { vongGac } = window as unknown as { vongGac: Record<string, Record<string, Ask>> }
        return vongGac[feature as string]?.[name as string]?.(input) ?? {}
      },
      [feature, name, input] as const,
    )
  }
}

import { type ElectronApplication, expect, type Locator, type Page } from 'playwright/test'
import { answerSave } from './documents'

export type ReportSection = 'connection' | 'results' | 'faults' | 'difficulties' | 'proposals'
type ReportFormat = 'docx' | 'pdf' | 'xlsx'
type Period = 'yesterday' | 'today' | 'lastWeek' | 'thisWeek' | 'lastMonth' | 'thisMonth'

/** Báo cáo kết quả giám sát, in the room of whoever is on duty. */
export class ReportsPage {
  readonly tab: Locator
  readonly report: Locator
  readonly state: Locator

  constructor(
    readonly page: Page,
    readonly app: ElectronApplication,
  ) {
    this.tab = page.getByTestId('reports')
    this.report = page.getByTestId('report')
    this.state = page.getByTestId('report-state')
  }

  /** From the wall. */
  async open(): Promise<void> {
    await this.page.keyboard.press('g')
    await this.page.getByTestId('duty-tab-reports').click()
    await expect(this.tab).toBeVisible()
  }

  async create(period: Period): Promise<void> {
    await this.page.getByTestId('reports-new').first().click()
    await this.page.getByTestId(`reports-new-${period}`).click()
    await expect(this.report).toBeVisible({ timeout: 15_000 })
  }

  said = (section: ReportSection) => this.page.getByTestId(`report-said-${section}`)
  text = (section: ReportSection) => this.page.getByTestId(`report-text-${section}`)

  /** Whatever is hidden until somebody wants to see it. */
  async unfold(): Promise<void> {
    const closed = this.report.locator('details:not([open]) > summary')
    while ((await closed.count()) > 0) await closed.first().click()
  }

  async addressAs(preset: 'binh-dinh' | 'thanh-hoa'): Promise<void> {
    await this.unfold()
    await this.page.getByTestId(`report-preset-${preset}`).click()
  }

  async write(section: ReportSection, text: string): Promise<void> {
    await this.text(section).fill(text)
    await this.text(section).press('Control+Enter')
  }

  /** What the page shows of the pages to print. */
  printed = (): Promise<string> =>
    this.page.getByTestId('report-preview').contentFrame().locator('body').innerText()

  async save(format: ReportFormat, path: string): Promise<void> {
    await answerSave(this.app, path)
    await this.page.getByTestId('report-export').click()
    await this.page.getByTestId(`report-${format}`).click()
    await expect(this.page.getByText(path)).toBeVisible({ timeout: 30_000 })
  }

  async finish(): Promise<void> {
    await this.page.getByTestId('report-finish').click()
    await this.page.getByTestId('report-finish-confirm').click()
    await expect(this.page.getByTestId('report-finish-dialog')).toBeHidden({ timeout: 40_000 })
    await expect(this.state).toHaveText(/Hoàn thành|Final/)
  }
}

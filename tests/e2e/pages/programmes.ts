import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

type StepPart = { title?: string; titled?: boolean; notes?: string; time?: string }
type Figures = 'authorities' | 'districts' | 'uptime' | 'violations'

/** The room where a meeting is prepared. Steps are counted from 0. */
export class ProgrammesPage {
  readonly room: Locator
  readonly rows: Locator
  readonly name: Locator
  readonly facts: Locator
  readonly steps: Locator
  /** The step that is looked at. */
  readonly chosen: Locator
  readonly detail: Locator
  readonly title: Locator
  readonly notes: Locator
  readonly time: Locator
  readonly substitutes: Locator
  readonly summary: Locator
  readonly items: Locator
  readonly dialog: Locator
  readonly displays: Locator
  readonly warning: Locator
  /** While a show runs. */
  readonly running: Locator

  constructor(readonly page: Page) {
    const id = (name: string) => page.getByTestId(name)
    this.room = id('programmes')
    this.rows = id('programme-row')
    this.name = id('programme-name')
    this.facts = id('programme-facts')
    this.steps = id('programme-step')
    this.chosen = page.locator('[data-testid="programme-step"][aria-selected="true"]')
    this.detail = id('step-detail')
    this.title = id('step-title')
    this.notes = id('step-notes')
    this.time = id('step-time')
    this.substitutes = id('step-substitute')
    this.summary = id('preflight-summary')
    this.items = id('preflight-item')
    this.dialog = id('show-dialog')
    this.displays = id('show-display')
    this.warning = id('show-warning')
    this.running = id('show-running')
  }

  private id(name: string): Locator {
    return this.page.getByTestId(name)
  }

  async open(): Promise<void> {
    await this.id('room-programmes').click()
    await expect(this.room).toBeVisible()
    await expect(this.id('programmes-add').or(this.id('programmes-empty'))).toBeVisible()
  }

  /** An empty one of this name. */
  async create(name: string): Promise<void> {
    const before = await this.rows.count()
    await this.id('programmes-add').or(this.id('programmes-begin')).click()
    await expect(this.rows).toHaveCount(before + 1)
    await expect(this.steps).toHaveCount(0)
    await this.name.fill(name)
    await this.saved()
  }

  /** What was typed is with main. */
  async saved(): Promise<void> {
    await expect(this.id('programme-saved')).toHaveAttribute('data-state', 'saved')
  }

  /** Opens the menu of new steps behind the last one, and waits until `count` more are there. */
  private async add(source: string, count: number, choose?: () => Promise<void>): Promise<void> {
    const before = await this.steps.count()
    if (before > 0) await this.choose(before - 1)
    await this.id('step-add').click()
    await this.id(`step-add-${source}`).click()
    await choose?.()
    await expect(this.steps).toHaveCount(before + count, { timeout: 20_000 })
    await this.saved()
  }

  addWall(): Promise<void> {
    return this.add('wall', 1)
  }

  addScene(name: string): Promise<void> {
    return this.add('scene', 1, () =>
      this.id('scene-option').filter({ hasText: name }).first().click(),
    )
  }

  /** A step for each, in this order. */
  addCameras(...codes: string[]): Promise<void> {
    return this.add('camera', codes.length, async () => {
      for (const code of codes) await this.pressCamera(code)
      await this.id('camera-pick').click()
    })
  }

  private async pressCamera(code: string): Promise<void> {
    await this.id('camera-search').fill(code)
    await this.page.locator(`[data-testid="camera-option"][data-code="${code}"]`).click()
  }

  /** Main's dialogue must answer by itself. */
  addStillFile(): Promise<void> {
    return this.add('still', 1)
  }

  /** A still of what the camera sends now. */
  addShot(code: string): Promise<void> {
    return this.add('shot', 1, () => this.pressCamera(code))
  }

  /** @param index of the newest ones */
  addBookmark(index = 0): Promise<void> {
    return this.add('bookmark', 1, async () => {
      await this.id('bookmark-option').nth(index).click()
      await this.id('bookmark-pick').click()
    })
  }

  async addFigures(page: Figures, period?: string): Promise<void> {
    await this.add(`figures-${page}`, 1)
    if (!period) return
    await this.id('figures-period').click()
    await this.page.getByRole('option', { name: period, exact: true }).click()
    await this.saved()
  }

  async choose(index: number): Promise<void> {
    await this.steps.nth(index).click()
    await expect(this.steps.nth(index)).toHaveAttribute('aria-selected', 'true')
    await expect(this.detail).toBeVisible()
  }

  async setStep(index: number, { title, titled, notes, time }: StepPart): Promise<void> {
    await this.choose(index)
    if (title !== undefined) await this.title.fill(title)
    if (titled !== undefined) await this.id('step-titled').setChecked(titled)
    if (notes !== undefined) await this.notes.fill(notes)
    if (time !== undefined) {
      await this.time.fill(time)
      await this.time.press('Enter')
    }
    await this.saved()
  }

  async setCard({ heading }: { heading: string }): Promise<void> {
    await this.id('programme-card').click()
    await this.id('card-heading').fill(heading)
    await this.saved()
  }

  /** The line of a camera among what stands in for those of a step. */
  substitute(code: string): Locator {
    return this.page.locator(`[data-testid="step-substitute"][data-code="${code}"]`)
  }

  private async substituteBy(
    index: number,
    code: string,
    way: 'camera' | 'still' | 'shot',
    choose?: () => Promise<void>,
  ): Promise<void> {
    await this.choose(index)
    await this.substitute(code).getByTestId('substitute-choose').click()
    await this.id(`substitute-${way}`).click()
    await choose?.()
    const kind = way === 'camera' ? 'camera' : 'still'
    await expect(this.substitute(code)).toHaveAttribute('data-kind', kind, { timeout: 20_000 })
    await this.saved()
  }

  substituteCamera(index: number, code: string, by: string): Promise<void> {
    return this.substituteBy(index, code, 'camera', () => this.pressCamera(by))
  }

  /** By a still of what another camera sends now. */
  substituteShot(index: number, code: string, by: string): Promise<void> {
    return this.substituteBy(index, code, 'shot', () => this.pressCamera(by))
  }

  /** Main's dialogue must answer by itself. */
  substituteFile(index: number, code: string): Promise<void> {
    return this.substituteBy(index, code, 'still')
  }

  /** To its end; what came out is in `items` and `summary`. */
  async runPreflight(timeout = 60_000): Promise<void> {
    await this.id('programme-check').click()
    await expect(this.id('preflight')).toBeVisible()
    const last = (await this.id('preflight').getAttribute('data-from')) ?? ''
    await this.id('preflight-run').click()
    await expect(this.id('preflight')).not.toHaveAttribute('data-from', last)
    await expect(this.id('preflight-run')).toBeVisible({ timeout })
    await expect(this.items.first()).toBeVisible()
  }

  item(id: string): Locator {
    return this.page.locator(`[data-testid="preflight-item"][data-id="${id}"]`)
  }

  /** @param from `here`: at the step that is looked at */
  async start(options: { display?: number; from?: 'first' | 'here' } = {}): Promise<void> {
    await this.id('programme-start').click()
    await expect(this.dialog).toBeVisible()
    await this.chooseFrom(options.from)
    if (options.display !== undefined)
      await this.page
        .locator(`label:has([data-testid="show-display"][data-display="${options.display}"])`)
        .click()
    await this.begin()
  }

  async rehearse(
    options: { speed?: 1 | 2 | 5 | 10 | 20; auto?: boolean; clock?: string } = {},
  ): Promise<void> {
    await this.id('programme-rehearse').click()
    await expect(this.dialog).toBeVisible()
    if (options.speed)
      await this.id('show-speed').getByText(`×${options.speed}`, { exact: true }).click()
    if (options.clock !== undefined) await this.id('show-clock').fill(options.clock)
    if (options.auto !== undefined) await this.id('show-auto').setChecked(options.auto)
    await this.begin()
  }

  private async chooseFrom(from: 'first' | 'here' = 'first'): Promise<void> {
    const choice = this.id('show-from')
    if (await choice.isVisible())
      await choice
        .locator('label')
        .nth(from === 'first' ? 0 : 1)
        .click()
  }

  private async begin(): Promise<void> {
    await this.id('show-begin').click()
    await expect(this.dialog).toHaveCount(0)
    await expect(this.running).toBeVisible()
  }

  async endShow(): Promise<void> {
    await this.id('show-end').click()
    await expect(this.id('show-end')).toContainText('lần nữa')
    await this.id('show-end').click()
    await expect(this.running).toHaveCount(0)
  }
}

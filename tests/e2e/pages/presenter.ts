import type { ElectronApplication, Locator, Page } from 'playwright/test'

/** What the speaker sees while a show or a rehearsal runs. */
export class PresenterPage {
  readonly root: Locator
  /** data-index, data-count. */
  readonly step: Locator
  readonly title: Locator
  readonly stage: Locator
  readonly next: Locator
  readonly nextTitle: Locator
  readonly notes: Locator
  readonly clock: Locator
  /** Times; data-over while more than planned. */
  readonly used: Locator
  readonly total: Locator
  /** data-state, data-look, data-frozen, data-card. */
  readonly output: Locator
  /** data-failing; a [data-camera][data-shown] for each feed that is not live. */
  readonly feeds: Locator
  readonly steps: Locator
  readonly number: Locator
  readonly question: Locator
  readonly yes: Locator
  readonly no: Locator
  readonly summary: Locator

  constructor(readonly page: Page) {
    const by = (name: string) => page.getByTestId(`presenter${name}`)
    this.root = by('')
    this.step = by('-step')
    this.title = by('-title')
    this.stage = by('-stage')
    this.next = by('-next')
    this.nextTitle = by('-next-title')
    this.notes = by('-notes')
    this.clock = by('-clock')
    this.used = by('-used')
    this.total = by('-total')
    this.output = by('-output')
    this.feeds = by('-feeds')
    this.steps = by('-steps')
    this.number = by('-number')
    this.question = by('-ask')
    this.yes = by('-ask-yes')
    this.no = by('-ask-no')
    this.summary = by('-summary')
  }

  /** The button of an act: next, back, card, freeze, pointer, draw, erase, eraseAll, zoomIn … */
  act(name: string): Locator {
    return this.page.getByTestId(`presenter-act-${name}`)
  }

  /** Of the summary: keep, again, return, close. */
  way(name: string): Locator {
    return this.page.getByTestId(`presenter-${name}`)
  }

  /** The button of a step in the list, from 0. */
  jump(index: number): Locator {
    return this.steps.locator(`[data-step="${index}"]`)
  }

  feed(camera: string): Locator {
    return this.feeds.locator(`[data-camera="${camera}"]`)
  }

  /** Draws on the stage, between points in shares of it. */
  async draw(...points: { x: number; y: number }[]): Promise<void> {
    const box = await this.stage.boundingBox()
    if (!box) throw new Error('there is no stage to draw on')
    const { mouse } = this.page
    const to = (at: { x: number; y: number }) =>
      mouse.move(box.x + at.x * box.width, box.y + at.y * box.height, { steps: 6 })
    for (const [i, point] of points.entries()) {
      await to(point)
      if (i === 0) await mouse.down()
    }
    await mouse.up()
  }
}

/** The window of a show that has this page; undefined while there is none. */
export async function pageOf(
  app: ElectronApplication,
  role: 'station' | 'output' | 'presenter',
): Promise<Page | undefined> {
  for (const page of app.windows()) {
    const own = await page.evaluate(() => document.documentElement.dataset.page).catch(() => '')
    if (own === role) return page
  }
  return undefined
}

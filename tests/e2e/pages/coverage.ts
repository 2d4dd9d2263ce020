import type { Locator, Page } from 'playwright/test'
import type { WallPage } from './wall'

/** What nobody has seen, and for how long each camera was seen. */
export class CoveragePage {
  /** In the status bar. */
  readonly count: Locator
  /** Facilities in the side panel. */
  readonly groups: Locator
  private codes: Map<string, string> | null = null

  constructor(readonly page: Page) {
    this.count = page.getByTestId('unseen-count')
    this.groups = page.getByTestId('unseen-group')
  }

  /** The sign on a tile that something happened to its camera. */
  alert(within: Locator): Locator {
    return within.getByTestId('tile-alert')
  }

  /** Which tiles have a frame that is seen from across the room: five pixels or more. */
  async alertFrames(wall: WallPage): Promise<boolean[]> {
    return wall.tiles.evaluateAll((tiles) =>
      tiles.map((tile) => {
        const sign = tile.querySelector('[data-testid="tile-alert"]')
        const frame = sign && /(\d+(?:\.\d+)?)px inset/.exec(getComputedStyle(sign).boxShadow)
        return Number(frame?.[1] ?? 0) >= 5
      }),
    )
  }

  /** How many notes the page has played since. */
  async hear(): Promise<() => Promise<number>> {
    const heard = await this.page.evaluateHandle(() => {
      const notes = { count: 0 }
      const Real = window.OscillatorNode
      window.OscillatorNode = class extends Real {
        override start(when?: number) {
          notes.count++
          super.start(when)
        }
      }
      return notes
    })
    return async () => (await heard.jsonValue()).count
  }

  /** For how long cameras were watched. */
  async openHours(): Promise<void> {
    await this.page.getByTestId('app-menu').click()
    await this.page.getByTestId('menu-coverage').click()
  }

  hoursOf(code: string): Locator {
    return this.page.locator(`[data-testid="coverage-row"][data-camera="${code}"]`)
  }

  /** What main lists, by the cameras' codes. */
  async listed(): Promise<Record<string, { since: number; never: boolean }>> {
    const codes = await this.codeOf()
    const { unseen } = await this.page.evaluate(() => window.vongGac.coverage.state())
    return Object.fromEntries(unseen.map((each) => [codes.get(each.camera), each]))
  }

  async unseen(): Promise<string[]> {
    return Object.keys(await this.listed()).sort()
  }

  /** Seconds on screen and healthy in the last hours, by code. */
  async seconds(): Promise<Record<string, number>> {
    const codes = await this.codeOf()
    const reply = await this.page.evaluate(() => {
      const to = Date.now() + 3_600_000
      return window.vongGac.coverage.hours({ cameras: null, from: to - 9e6, to })
    })
    if (reply.status !== 'done') throw new Error(reply.reason)
    const sums: Record<string, number> = {}
    for (const [camera, , seconds] of reply.seconds) {
      const code = codes.get(camera) ?? camera
      sums[code] = (sums[code] ?? 0) + seconds
    }
    return sums
  }

  /** Asked once: main takes a window that asks for everything for one that begins anew. */
  private async codeOf(): Promise<Map<string, string>> {
    if (this.codes) return this.codes
    const { registry } = await this.page.evaluate(() => window.vongGac.app.snapshot())
    this.codes = new Map(registry.cameras.map(({ id, code }) => [id, code]))
    return this.codes
  }
}

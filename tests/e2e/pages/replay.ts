import type { Locator, Page } from 'playwright/test'

/** The past of one tile, as its users see it. */
export class ReplayPage {
  readonly box: Locator
  readonly time: Locator

  constructor(readonly page: Page) {
    this.box = page.getByTestId('replay')
    this.time = page.getByTestId('replay-time')
  }

  /** When the picture that is shown arrived, in ms since 1970. */
  async at(): Promise<number> {
    return Number(await this.time.getAttribute('data-at'))
  }

  note(): Promise<string | null> {
    return this.time.getAttribute('data-note')
  }

  press(name: string): Locator {
    return this.page.getByTestId(`replay-${name}`)
  }

  /** → ms from the next press of a key to the first picture of the past. */
  async timeFirst(): Promise<() => Promise<number>> {
    const seen = await this.page.evaluateHandle(() => {
      const times = { pressed: 0, shown: 0 }
      const press = () => {
        times.pressed = performance.now()
      }
      document.addEventListener('keydown', press, { capture: true, once: true })
      const look = () => {
        if (document.querySelector('[data-testid="replay"][data-shown]'))
          times.shown = performance.now()
        else requestAnimationFrame(look)
      }
      look()
      return times
    })
    return async () => {
      const { pressed, shown } = await seen.jsonValue()
      return shown - pressed
    }
  }
}

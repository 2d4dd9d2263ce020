import type { Locator, Page } from 'playwright/test'

/** The bar at a marked tile, and what the wall tells of marks. */
export class MarkBar {
  readonly root: Locator
  readonly filter: Locator
  readonly kinds: Locator
  readonly button: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('mark-bar')
    this.filter = page.getByTestId('mark-filter')
    this.kinds = page.getByTestId('mark-kind')
    this.button = page.getByTestId('mark-button')
  }

  get chosen(): Locator {
    return this.kinds.and(this.page.locator('[aria-selected="true"]'))
  }

  /** An item of PPE with the state that was noted; '' for none. */
  item(code: string): Locator {
    return this.page.locator(`[data-testid="mark-ppe"][data-code="${code}"]`)
  }

  field(name: 'subject' | 'people' | 'place' | 'tags' | 'owner' | 'due' | 'note'): Locator {
    return this.page.getByTestId(`mark-${name}`)
  }

  /** Where the kept picture is drawn on. */
  get canvas(): Locator {
    return this.page.getByTestId('drawing-canvas')
  }

  /** How long the machine takes from the next press of M until the moment is kept, in ms. */
  async watchAnswer(): Promise<() => Promise<number>> {
    const seen = await this.page.evaluateHandle(() => {
      const answer = { ms: -1 }
      const onKey = ({ key, timeStamp }: KeyboardEvent) => {
        if (key.toLowerCase() !== 'm') return
        document.removeEventListener('keydown', onKey, true)
        const kept = () => document.querySelector('[data-testid="mark-bar"][data-kept]')
        const observer = new MutationObserver(() => {
          if (!kept()) return
          answer.ms = performance.now() - timeStamp
          observer.disconnect()
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      }
      document.addEventListener('keydown', onKey, true)
      return answer
    })
    return async () => (await seen.jsonValue()).ms
  }

  sign(state: 'keeping' | 'saved' | 'failed'): Locator {
    return this.page.locator(`[data-testid="mark-sign"][data-mark="${state}"]`)
  }

  /** A message that passes by. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('alert').filter({ hasText: text })
  }
}

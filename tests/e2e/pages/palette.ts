import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The palette, the number that is typed on the wall, and what a cell showed before. */
export class PalettePage {
  readonly input: Locator
  readonly options: Locator
  readonly number: Locator
  readonly recent: Locator

  constructor(readonly page: Page) {
    this.input = page.getByTestId('palette-input')
    this.options = page.getByTestId('palette-option')
    this.number = page.getByTestId('number-hint')
    this.recent = page.getByTestId('recent-menu')
  }

  /** The line that Enter takes. */
  get chosen(): Locator {
    return this.page.locator('[data-testid="palette-option"][data-selected]')
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k')
    await expect(this.input).toBeFocused()
  }

  async find(text: string, first: string): Promise<void> {
    await this.open()
    await this.input.fill(text)
    await expect(this.chosen).toContainText(first)
  }

  /** Whoever hears the page is told of the line that Enter takes. */
  async expectTold(): Promise<void> {
    const id = (await this.chosen.getAttribute('id')) ?? 'none'
    await expect(this.input).toHaveAttribute('aria-activedescendant', id)
  }

  /** ms from Ctrl+K to the drawing of the palette, and from each key of a text to that of what it finds. */
  async timeTyping(text: string): Promise<{ opening: number; keys: number[] }> {
    const times = await this.page.evaluateHandle(() => {
      const all: number[] = []
      const afterDrawing = (begin: number) =>
        requestAnimationFrame(() => {
          if (!document.querySelector('[data-testid="palette-option"]')) return afterDrawing(begin)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => all.push(performance.now() - begin)
          port2.postMessage(null)
        })
      const listen = ({ key, timeStamp }: KeyboardEvent) => {
        if (key !== 'Control') afterDrawing(timeStamp)
      }
      document.addEventListener('keydown', listen, true)
      return { all, end: () => document.removeEventListener('keydown', listen, true) }
    })
    await this.open()
    for (const letter of text) await this.page.keyboard.type(letter, { delay: 40 })
    const all = await times.evaluate((each) => {
      each.end()
      return each.all
    })
    await this.page.keyboard.press('Escape')
    await expect(this.input).toHaveCount(0)
    const [opening = Number.NaN, ...keys] = all
    return { opening, keys }
  }
}

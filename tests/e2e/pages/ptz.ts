import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The pad over a tile, by which its camera is moved. */
export class PtzPad {
  readonly root: Locator
  readonly said: Locator

  constructor(readonly page: Page) {
    this.root = page.getByTestId('ptz')
    this.said = page.getByTestId('ptz-said')
  }

  button(name: string): Locator {
    return this.page.getByTestId(`ptz-${name}`)
  }

  preset(number: number): Locator {
    return this.button(`preset-${number}`)
  }

  /** Of the tile that has the focus. */
  async open(): Promise<void> {
    await this.page.keyboard.press('z')
    await expect(this.root).toHaveAttribute('data-state', 'ready')
  }

  /** Saves where the camera looks, by keys. */
  async save(number: number, name: string): Promise<void> {
    await this.page.keyboard.press(`Shift+Digit${number}`)
    await expect(this.button('name')).toBeFocused()
    await this.page.keyboard.type(name)
    await this.page.keyboard.press('Enter')
    await expect(this.preset(number)).toContainText(name)
  }
}

import type { Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'

/** The wall as its users see it. */
export class WallPage {
  readonly tiles: Locator

  constructor(readonly page: Page) {
    this.tiles = page.getByTestId('tile')
  }

  tile(index: number): Locator {
    return this.page.locator(`[data-testid="tile"][data-index="${index}"]`)
  }

  /** The tile that shows the camera with this code. */
  of(code: string): Locator {
    return this.page.locator(`[data-testid="tile"][data-camera="${code}"]`)
  }

  inState(state: string): Locator {
    return this.page.locator(`[data-testid="tile"][data-state="${state}"]`)
  }

  async expectLive(count: number, timeout = 30_000): Promise<void> {
    await expect(this.inState('live')).toHaveCount(count, { timeout })
  }

  /** Width of the picture that the tile shows, in pixels of the stream; 0 without one. */
  async pictureWidth(index: number): Promise<number> {
    return Number(await this.tile(index).getAttribute('data-picture'))
  }

  /** Pixels of the type of its name. */
  nameHeight(index: number): Promise<number> {
    return this.tile(index)
      .locator('.tile-name')
      .evaluate((name) => Number.parseFloat(getComputedStyle(name).fontSize))
  }

  clearButton(index: number): Locator {
    return this.tile(index).locator('.tile-tool').last()
  }

  /** The sign of a camera that is transcoded. */
  codec(code: string): Locator {
    return this.of(code).getByTestId('tile-codec')
  }

  words(index: number): Locator {
    return this.tile(index).locator('.tile-words')
  }

  /** Where the tile and its caption stand on the page. */
  async places(index: number) {
    const boxes = [this.tile(index), this.tile(index).locator('.tile-caption')]
    return Promise.all(boxes.map((each) => each.boundingBox()))
  }

  /** What the tile went through since: each change of its state, and each moment without a picture. */
  async watch(index: number): Promise<() => Promise<string[]>> {
    const seen = await this.tile(index).evaluateHandle((tile) => {
      const states: string[] = []
      const look = () => {
        const picture = tile.hasAttribute('data-picture')
        const state = picture ? (tile.getAttribute('data-state') ?? '') : 'no picture'
        if (states.at(-1) !== state) states.push(state)
        requestAnimationFrame(look)
      }
      look()
      return states
    })
    return () => seen.jsonValue()
  }

  states(): Promise<string[]> {
    return this.tiles.evaluateAll((all) => all.map((each) => each.getAttribute('data-state') ?? ''))
  }

  cameras(): Promise<string[]> {
    return this.tiles.evaluateAll((all) =>
      all.map((each) => each.getAttribute('data-camera') ?? ''),
    )
  }

  /** Rectangles on the page of the tiles' middles, where no caption lies. */
  middles(): Promise<{ x: number; y: number; width: number; height: number }[]> {
    return this.tiles.evaluateAll((all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return {
          x: x + width * 0.1,
          y: y + height * 0.15,
          width: width * 0.8,
          height: height * 0.6,
        }
      }),
    )
  }
}

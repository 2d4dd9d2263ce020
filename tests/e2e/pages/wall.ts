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

  states(): Promise<string[]> {
    return this.tiles.evaluateAll((all) => all.map((each) => each.getAttribute('data-state') ?? ''))
  }

  cameras(): Promise<string[]> {
    return this.tiles.evaluateAll((all) =>
      all.map((each) => each.getAttribute('data-camera') ?? ''),
    )
  }

  /** Frames that each tile's decoder has given out. */
  frames(): Promise<number[]> {
    return this.tiles.evaluateAll((all) =>
      all.map(
        (each) => each.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames ?? 0,
      ),
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

import type { Locator, Page } from 'playwright/test'
import type { WallPage } from './wall'

/** How a tile's picture is seen and heard. */
export class ViewPage {
  readonly menu: Locator

  constructor(
    private page: Page,
    private wall: WallPage,
  ) {
    this.menu = page.getByTestId('view-menu')
  }

  map(index: number): Locator {
    return this.wall.tile(index).getByTestId('zoom-map')
  }

  /** How far the picture is enlarged. */
  async scale(index: number): Promise<number> {
    const map = this.map(index)
    return (await map.count()) ? Number(await map.getAttribute('data-scale')) : 1
  }

  /** A choice of the menu, such as 90° or Kéo giãn. */
  async choose(name: string): Promise<void> {
    await this.menu.getByText(name, { exact: true }).click()
  }

  async flip(name: string): Promise<void> {
    await this.menu.getByRole('switch', { name }).click()
  }

  sound(index: number): Locator {
    return this.wall.tile(index).getByTestId('tile-sound')
  }

  async box(index: number) {
    const box = await this.wall.tile(index).boundingBox()
    if (!box) throw new Error(`no tile ${index}`)
    return box
  }

  async wheel(index: number, notches: number): Promise<void> {
    const { x, y, width, height } = await this.box(index)
    await this.page.mouse.move(x + width / 2, y + height / 2)
    for (let i = 0; i < Math.abs(notches); i++)
      await this.page.mouse.wheel(0, notches > 0 ? -100 : 100)
  }

  async drag(index: number, dx: number, dy: number): Promise<void> {
    const { x, y, width, height } = await this.box(index)
    const [left, top] = [x + width / 2, y + height / 2]
    await this.page.mouse.move(left, top)
    await this.page.mouse.down()
    for (let i = 1; i <= 5; i++) await this.page.mouse.move(left + (dx * i) / 5, top + (dy * i) / 5)
    await this.page.mouse.up()
  }
}

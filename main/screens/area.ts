import type { Display } from '../../preload/contract'
import type { Area } from './stored'

/** The display that the middle of a window is on. */
export const holding = (displays: Display[], { x, y, width, height }: Area): Display | undefined =>
  displays.find((each) => {
    const [left, top] = [x + width / 2 - each.x, y + height / 2 - each.y]
    return left >= 0 && top >= 0 && left < each.width && top < each.height
  })

/** As far from the corner of the display as it was, and never outside of it. */
export function areaOn(window: Area, was: { x: number; y: number }, display: Display): Area {
  const width = Math.min(window.width, display.width)
  const height = Math.min(window.height, display.height)
  const within = (offset: number, room: number) => Math.min(Math.max(0, offset), room)
  return {
    x: display.x + within(window.x - was.x, display.width - width),
    y: display.y + within(window.y - was.y, display.height - height),
    width,
    height,
  }
}

import type { PlayerCounts } from '../../state'
import type { Size } from './framing'
import type { Figures } from './worker/messages'

/** As the panel of the station's health names it. */
export const playedBy = (figures: Figures): PlayerCounts => ({
  ...{ tiles: figures.tiles, players: figures.players },
  ...{ decoded: figures.decoded, shown: figures.painted },
  ...{ dropped: figures.lost + figures.skipped, lagMs: figures.lag, level: figures.steps },
})

/** The colour of the gaps between tiles. */
const GROUND = '--vg-bg'

export const groundNow = () =>
  getComputedStyle(document.documentElement).getPropertyValue(GROUND).trim()

/** Device pixels for a host and for the screen, never less than before. */
export function bitmapFor({ offsetWidth, offsetHeight }: HTMLElement, before: Size): Size {
  const need = (least: number, ...lengths: number[]) =>
    Math.max(least, ...lengths.map((length) => Math.ceil(length * window.devicePixelRatio)))
  return {
    width: need(before.width, offsetWidth, screen.width),
    height: need(before.height, offsetHeight, screen.height),
  }
}

/** How much larger a transformed host is seen than it is laid out; what is less is rounding. */
export const scaleOf = ({ offsetWidth }: HTMLElement, { width }: DOMRect) =>
  offsetWidth > 0 && Math.abs(width - offsetWidth) > 1 ? width / offsetWidth : 1

import { PRIVACY_SOLID, type PrivacyArea } from '../../../preload/contract/privacy'
import { type Box, type Framing, laidOut, type Size } from './framing'
import { turnBox, turnOf } from './worker/pixels/turn'

/** CSS pixels beyond an area's edges: a video is not laid out to the very pixel. */
const ROOM = 2

/** Where an area of a picture is seen in its tile, beyond the tile's edges too. */
export function seenAt(
  tile: Size,
  picture: Size,
  framing: Framing,
  { x, y, width, height }: PrivacyArea,
): Box {
  const turned = turnBox({ x, y, width, height }, { width: 1, height: 1 }, turnOf(framing))
  const whole = laidOut(tile, picture, framing)
  return {
    x: whole.x + turned.x * whole.width - ROOM,
    y: whole.y + turned.y * whole.height - ROOM,
    width: turned.width * whole.width + 2 * ROOM,
    height: turned.height * whole.height + 2 * ROOM,
  }
}

/**
 * Lies over a video element, whose pictures nobody can change: each area is one colour, since what
 * is blurred by a filter is drawn without it first.
 */
export class Cover {
  private element = document.createElement('div')

  constructor(host: HTMLElement) {
    this.element.dataset.testid = 'tile-cover'
    Object.assign(this.element.style, { position: 'absolute', inset: '0', overflow: 'hidden' })
    this.element.style.pointerEvents = 'none'
    host.append(this.element)
  }

  lay(tile: Size, picture: Size, framing: Framing, areas: readonly PrivacyArea[]): void {
    this.element.replaceChildren(
      ...areas.map((area) => {
        const { x, y, width, height } = seenAt(tile, picture, framing, area)
        const block = document.createElement('div')
        const place = { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` }
        Object.assign(block.style, { position: 'absolute', background: PRIVACY_SOLID, ...place })
        return block
      }),
    )
  }

  remove(): void {
    this.element.remove()
  }
}

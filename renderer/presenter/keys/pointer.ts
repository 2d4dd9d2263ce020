import { useEffect, useMemo } from 'react'
import type { StagePoint } from '../../../preload/contract'
import { stageAt } from '../../components/stage/geometry'
import { api, useShow } from '../../state'
import { type HandMode, heed, useModes } from '../modes'
import { paced } from '../pace'
import { MIDDLE } from './zoom'

/** ms from one push of the pointer to the next. */
const PACE = 34

/** One press of an arrow, in shares of the box. */
const STRIDE = 0.015

const inside = (share: number) => Math.min(1, Math.max(0, share))

export interface Pointer {
  /** The mouse is over the stage, at a share of its box. */
  over(seen: StagePoint): void
  /** It left the stage. */
  away(): void
  /** By arrows, in strides. */
  move(dx: number, dy: number): void
  /** Where the hand was last: zoom begins there. */
  last(): StagePoint
}

/** Shown on the output while it is on; follows the mouse, and the arrows. */
function pointerOf(): Pointer & { turn(hand: HandMode): void } {
  let at: StagePoint | null = null
  // The page may have been loaded again while it was on: the first turn is always told.
  let on: boolean | null = null
  const send = paced((seen: StagePoint | null) => {
    const zoom = useShow.getState().show?.zoom
    if (zoom) void heed(api.presenter.point(seen && stageAt(zoom, seen)))
  }, PACE)
  const put = (seen: StagePoint) => {
    at = { x: inside(seen.x), y: inside(seen.y) }
    if (on) send(at)
  }
  return {
    over: put,
    away: () => {
      at = null
      if (on) send(null)
    },
    move: (dx, dy) => {
      const { x, y } = at ?? MIDDLE
      put({ x: x + dx * STRIDE, y: y + dy * STRIDE })
    },
    last: () => at ?? MIDDLE,
    turn: (hand) => {
      if (on === (hand === 'pointer')) return
      on = !on
      send(on ? (at ?? MIDDLE) : null)
    },
  }
}

export function usePointer(): Pointer {
  const pointer = useMemo(pointerOf, [])
  const hand = useModes((state) => state.hand)
  useEffect(() => pointer.turn(hand), [pointer, hand])
  useEffect(() => () => pointer.turn('none'), [pointer])
  return pointer
}

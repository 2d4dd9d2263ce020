import { memo } from 'react'
import type { Stroke } from '../../../preload/contract'
import css from './stage.module.css'

/** Of the drawing's own units, which go with the stage whatever its size. */
const UNITS = 1000

const at = (share: number) => Math.round(share * UNITS * 10) / 10

const Line = memo(function Line({ stroke: { id, points } }: { stroke: Stroke }) {
  const [first] = points
  // A line of one point has no length: a dot is one that goes nowhere.
  const drawn = points.length === 1 && first ? [first, first] : points
  const list = drawn.map(({ x, y }) => `${at(x)},${at(y)}`).join(' ')
  return (
    <g data-stroke={id}>
      <polyline className={css.inkEdge} points={list} />
      <polyline className={css.inkLine} points={list} />
    </g>
  )
})

/** What is drawn by hand over the stage; as wide as before when it is zoomed. */
export function Ink({ ink }: { ink: readonly Stroke[] }) {
  if (ink.length === 0) return null
  return (
    <svg
      className={css.ink}
      viewBox={`0 0 ${UNITS} ${UNITS}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-testid="stage-ink"
    >
      {ink.map((stroke) => (
        <Line key={stroke.id} stroke={stroke} />
      ))}
    </svg>
  )
}

import css from './plot.module.css'
import type { Stack } from './stacks'

interface SegmentProps {
  x?: number
  y?: number
  width?: number
  height?: number
  payload?: { stack?: Stack }
  name: string
  rem: number
  onOpen: (stack: Stack | undefined) => void
}

/** A part of a bar, with its count where there is room. The table does the same by keys. */
export function Segment(props: SegmentProps) {
  const { x = 0, y = 0, width = 0, height = 0, payload, name, rem, onOpen } = props
  const stack = payload?.stack
  const count = stack?.parts[name as keyof Stack['parts']] ?? 0
  if (count === 0 || width <= 0) return null
  const text = `${count}`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut of the mouse; rows of the table have the keys
    <g className={css.segment} data-part={name} onClick={() => onOpen(stack)}>
      <rect x={x + 0.5} y={y} width={Math.max(1, width - 1)} height={height} rx={2} />
      {width > (text.length * 0.6 + 0.5) * rem && (
        <text x={x + width / 2} y={y + height / 2} fontSize={0.8125 * rem}>
          {text}
        </text>
      )}
    </g>
  )
}

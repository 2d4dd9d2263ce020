import type { CSSProperties, ReactNode } from 'react'
import type { Drawing } from '../../../preload/contract'
import css from './drawing.module.css'

export interface DrawnProps {
  drawings: readonly Drawing[]
  /** Only what was drawn on its picture. */
  camera: string
  /** Of the picture, in pixels. */
  width: number
  height: number
}

/** What was drawn, over a picture that fills the same box as `object-fit: contain` does. */
export function Drawn({ drawings, camera, ...size }: DrawnProps) {
  const own = drawings.filter((each) => each.camera === camera)
  if (own.length === 0) return null
  return (
    <Plane {...size}>
      <Shapes drawings={own} selected={-1} {...size} />
    </Plane>
  )
}

interface PlaneProps {
  width: number
  height: number
  children: ReactNode
}

/** Lies exactly over the picture, wherever the bars beside it are. */
export function Plane({ width, height, children }: PlaneProps) {
  const ratio = { '--ratio': width / Math.max(1, height) } as CSSProperties
  return (
    <div className={css.drawn} data-testid="drawn">
      <div className={css.plane} style={ratio} data-plane="">
        {children}
      </div>
    </div>
  )
}

interface ShapesProps extends PlaneSize {
  drawings: readonly Drawing[]
  /** Index; -1 for none. */
  selected: number
}

interface PlaneSize {
  width: number
  height: number
}

const percent = (value: number) => `${value * 100}%`

export function Shapes({ drawings, selected, width, height }: ShapesProps) {
  return (
    <>
      {drawings.map((each, index) =>
        each.shape === 'blur' ? (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has no other name
            key={index}
            className={css.blur}
            data-shape="blur"
            data-selected={index === selected || undefined}
            style={{
              ...{ left: percent(each.x), top: percent(each.y) },
              ...{ width: percent(each.width), height: percent(each.height) },
            }}
          />
        ) : null,
      )}
      <svg className={css.lines} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {drawings.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing has no other name
          <Line key={index} {...{ drawing: each, width, height }} selected={index === selected} />
        ))}
      </svg>
    </>
  )
}

interface LineProps extends PlaneSize {
  drawing: Drawing
  selected: boolean
}

/** Twice: dark below, so that it is seen on every picture. */
function Line({ drawing, selected, width, height }: LineProps) {
  const path = pathOf(drawing, width, height)
  const stroke = Math.max(width, height) / 220
  if (!path) return null
  return (
    <g data-shape={drawing.shape} data-selected={selected || undefined} className={css.line}>
      <path d={path} className={css.under} strokeWidth={stroke * 2.2} />
      <path d={path} className={css.over} strokeWidth={stroke} />
    </g>
  )
}

function pathOf(drawing: Drawing, width: number, height: number): string {
  const [x, y] = [drawing.x * width, drawing.y * height]
  if (drawing.shape === 'blur') return ''
  if (drawing.shape === 'box') {
    const [w, h] = [drawing.width * width, drawing.height * height]
    return `M${x} ${y}h${w}v${h}h${-w}z`
  }
  const [toX, toY] = [drawing.toX * width, drawing.toY * height]
  return `M${x} ${y}L${toX} ${toY}${headOf(x, y, toX, toY, Math.max(width, height) / 40)}`
}

/** Two strokes back from the tip. */
function headOf(x: number, y: number, toX: number, toY: number, length: number): string {
  const angle = Math.atan2(toY - y, toX - x)
  const end = (turn: number) =>
    `${toX - length * Math.cos(angle + turn)} ${toY - length * Math.sin(angle + turn)}`
  return `M${end(0.5)}L${toX} ${toY}L${end(-0.5)}`
}

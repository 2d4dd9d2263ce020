import { type Dispatch, type PointerEvent, useRef, useState } from 'react'
import type { PrivacyArea } from '../../preload/contract'
import type { EditorAct, EditorState, Point } from '../components/drawing'
import {
  type AreaDrawing,
  areaAt,
  areasOf,
  GRIPS,
  type Grip,
  gripAt,
  gripPoint,
  resized,
} from './areas'
import css from './privacy.module.css'

/** What the pointer holds: a new stroke, a whole area, or one of its sides or corners. */
type Hold =
  | { what: 'stroke' | 'area'; from: Point }
  | { what: 'grip'; grip: Grip; drawing: AreaDrawing }

/** CSS pixels around a side or a corner that are taken for it. */
const REACH = 9

interface SurfaceProps {
  state: EditorState
  act: Dispatch<EditorAct>
  camera: string
  /** The pointer has taken hold of something, or let go. */
  onHold: (held: boolean) => void
}

const percent = (share: number) => `${(100 * share).toFixed(3)}%`

/** Over the whole picture: draws new areas, and moves and sizes those that are there. */
export function Surface({ state, act, camera, onHold }: SurfaceProps) {
  const hold = useRef<Hold | null>(null)
  const [cursor, setCursor] = useState('crosshair')
  const { shapes, stroke, selected } = state
  const areas = areasOf(stroke ? [...shapes, stroke] : shapes)
  const take = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { point, reach } = pointOf(event)
    const drawing = shapes[selected]
    const grip = drawing && drawing.shape !== 'arrow' ? gripAt(drawing, point, reach) : null
    const index = grip ? selected : areaAt(areas, point)
    if (!grip) act({ act: 'select', index })
    if (grip && drawing) hold.current = { what: 'grip', grip, drawing: drawing as AreaDrawing }
    else hold.current = { what: index < 0 ? 'stroke' : 'area', from: point }
    onHold(true)
  }
  const move = (event: PointerEvent) => {
    const { point, reach } = pointOf(event)
    const { current } = hold
    if (!current) setCursor(cursorAt(areas, selected, point, reach))
    else if (current.what === 'grip')
      act({ act: 'change', to: resized(current.drawing, current.grip, point) })
    else if (current.what === 'stroke')
      act({ act: 'stroke', camera, from: current.from, to: point, done: false })
    else {
      act({ act: 'move', dx: point.x - current.from.x, dy: point.y - current.from.y })
      hold.current = { what: 'area', from: point }
    }
  }
  const drop = (event: PointerEvent) => {
    const { current } = hold
    hold.current = null
    if (!current) return
    if (current.what === 'stroke')
      act({ act: 'stroke', camera, from: current.from, to: pointOf(event).point, done: true })
    else act({ act: 'rest' })
    onHold(false)
  }
  return (
    <div
      className={css.canvas}
      style={{ cursor }}
      data-testid="privacy-canvas"
      onPointerDown={take}
      onPointerMove={move}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {areas.map((area, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an area has no other name
        <Outline key={index} area={area} selected={index === selected} />
      ))}
    </div>
  )
}

function Outline({ area, selected }: { area: PrivacyArea; selected: boolean }) {
  const { x, y, width, height, look } = area
  return (
    <div
      className={css.area}
      data-testid="privacy-area"
      data-look={look}
      data-selected={selected || undefined}
      style={{
        ...{ left: percent(x), top: percent(y) },
        ...{ width: percent(width), height: percent(height) },
      }}
    >
      {selected &&
        GRIPS.map((grip) => {
          const at = gripPoint({ x: 0, y: 0, width: 1, height: 1 }, grip)
          return (
            <i
              key={`${grip.across} ${grip.down}`}
              className={css.grip}
              style={{ left: percent(at.x), top: percent(at.y) }}
            />
          )
        })}
    </div>
  )
}

function pointOf({
  clientX,
  clientY,
  currentTarget,
}: PointerEvent): Record<'point' | 'reach', Point> {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return {
    point: { x: (clientX - left) / width, y: (clientY - top) / height },
    reach: { x: REACH / width, y: REACH / height },
  }
}

function cursorAt(areas: PrivacyArea[], selected: number, point: Point, reach: Point): string {
  const area = areas[selected]
  const grip = area && gripAt(area, point, reach)
  if (!grip) return areaAt(areas, point) < 0 ? 'crosshair' : 'move'
  if (grip.across === 0) return 'ns-resize'
  if (grip.down === 0) return 'ew-resize'
  return grip.across === grip.down ? 'nwse-resize' : 'nesw-resize'
}

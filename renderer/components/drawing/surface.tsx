import { type Dispatch, type PointerEvent, useRef } from 'react'
import css from './drawing.module.css'
import { Plane, Shapes } from './drawn'
import type { EditorAct, EditorState } from './editor'
import { hitBy, type Point } from './shapes'

interface SurfaceProps {
  state: EditorState
  act: Dispatch<EditorAct>
  camera: string
  width: number
  height: number
}

function pointOf({ clientX, clientY, currentTarget }: PointerEvent): Point {
  const { left, top, width, height } = currentTarget.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

/** The pointer draws; pressed on what is drawn, it moves that. */
export function Surface({ state, act, camera, width, height }: SurfaceProps) {
  const hold = useRef<{ from: Point; moves: boolean } | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const from = pointOf(event)
    const index = hitBy(state.shapes, from)
    act({ act: 'select', index })
    hold.current = { from, moves: index >= 0 }
  }
  const onPointerMove = (event: PointerEvent) => {
    const { current } = hold
    if (!current) return
    const to = pointOf(event)
    if (!current.moves) return act({ act: 'stroke', camera, from: current.from, to, done: false })
    act({ act: 'move', dx: to.x - current.from.x, dy: to.y - current.from.y })
    hold.current = { from: to, moves: true }
  }
  const onPointerUp = (event: PointerEvent) => {
    const { current } = hold
    hold.current = null
    if (!current) return
    if (current.moves) act({ act: 'rest' })
    else act({ act: 'stroke', camera, from: current.from, to: pointOf(event), done: true })
  }
  const drawings = state.stroke ? [...state.shapes, state.stroke] : state.shapes
  return (
    <Plane width={width} height={height}>
      <Shapes drawings={drawings} selected={state.selected} width={width} height={height} />
      <div
        className={css.canvas}
        data-testid="drawing-canvas"
        {...{ onPointerDown, onPointerMove, onPointerUp }}
      />
    </Plane>
  )
}

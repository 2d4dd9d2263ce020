import { type Dispatch, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Drawing } from '../drawing'
import { type EditorAct, type EditorState, selectionOf } from './editor'
import css from './editor.module.css'
import { cellsIn, type Unit } from './grid'

interface SurfaceProps {
  state: EditorState
  act: Dispatch<EditorAct>
}

/** The layout that is made: clicked, dragged over, or walked with arrows. */
export function Surface({ state, act }: SurfaceProps) {
  const { t } = useTranslation()
  const held = useRef(false)
  const { grid } = state
  const chosen = cellsIn(grid, selectionOf(state))
  const unitOf = ({ clientX, clientY, currentTarget }: PointerEvent): Unit => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    const part = (at: number, of: number, count: number) =>
      Math.max(0, Math.min(count - 1, Math.floor((at / of) * count)))
    return {
      x: part(clientX - left, width, grid.columns),
      y: part(clientY - top, height, grid.rows),
    }
  }
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = true
    act({ act: 'select', unit: unitOf(event), extend: event.shiftKey })
  }
  const onPointerMove = (event: PointerEvent) => {
    if (held.current) act({ act: 'select', unit: unitOf(event), extend: true })
  }
  const onPointerUp = () => {
    held.current = false
  }
  return (
    <div
      className={css.surface}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys act here
      tabIndex={0}
      data-autofocus="grid"
      role="application"
      aria-label={t('layouts.editor.label')}
      data-testid="grid-surface"
    >
      <div className={css.canvas} {...{ onPointerDown, onPointerMove, onPointerUp }}>
        <Drawing grid={grid} selected={(cell) => chosen.includes(cell)}>
          {(index) => <b>{index + 1}</b>}
        </Drawing>
      </div>
    </div>
  )
}

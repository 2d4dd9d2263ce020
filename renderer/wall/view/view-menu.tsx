import { Popover, type PopoverProps } from '@mantine/core'
import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { isPanel } from '../../../preload/contract'
import { tileElement } from '../../components/shot'
import { useShared } from '../../state'
import { useCamera } from '../lookup'
import { selectTile } from '../tiles'
import css from './view.module.css'
import { ViewRows } from './view-rows'

interface Open {
  cell: number | null
  /** That it was opened for. */
  camera: string | null
}

const NONE: Open = { cell: null, camera: null }
const useMenu = create<Open>(() => NONE)

export function openViewMenu(cell: number) {
  const camera = useShared.getState().wall.cells[cell]
  if (!camera || isPanel(camera)) return
  selectTile(cell)
  useMenu.setState({ cell, camera })
}

function close(cell: number) {
  if (useMenu.getState().cell === cell) useMenu.setState(NONE)
  tileElement(cell)?.focus()
}

/** How the picture of one tile is seen, at its upper right. */
export function ViewMenu() {
  const { cell, camera: opened } = useMenu()
  const there = useShared(({ wall }) => cell !== null && wall.cells[cell] === opened)
  const camera = useCamera(there ? opened : null)
  const { t } = useTranslation()
  const gone = camera ? null : cell
  // Neither for the next camera of the cell, nor by itself when this one is back.
  useEffect(() => {
    if (gone !== null) close(gone)
  }, [gone])
  if (cell === null || !camera) return null
  const { position, style } = placeOf(cell)
  return (
    <Popover
      opened
      onChange={(opened) => opened || close(cell)}
      onDismiss={() => close(cell)}
      {...{ offset: 6, width: 'min(23.5rem, 92vw)', withinPortal: true, trapFocus: true, position }}
      closeOnEscape
      // The point that it hangs on is nothing that anybody could open it by.
      withRoles={false}
    >
      <Popover.Target>
        <span className="menu-point" style={style} />
      </Popover.Target>
      <Popover.Dropdown
        className={css.menu}
        data-testid="view-menu"
        role="dialog"
        aria-label={t('views.title', { cell: cell + 1 })}
      >
        <h3 className={css.head}>
          {t('views.title', { cell: cell + 1 })}
          <small>
            {camera.code} {camera.name}
          </small>
        </h3>
        <Focused>
          <ViewRows cell={cell} camera={camera.id} onLeave={() => close(cell)} />
        </Focused>
        <p className={css.note}>{t('views.remembered')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Of the window's width: beside a wider tile there is no room. */
const WIDE = 0.6

/** Beside the tile, so that what is changed stays in sight; in the corner of one that is too wide. */
function placeOf(cell: number): Pick<PopoverProps, 'position'> & { style: CSSProperties } {
  const box = tileElement(cell)?.getBoundingClientRect()
  if (!box) return { position: 'bottom', style: {} }
  const { left, right, top, width, height } = box
  if (width > WIDE * window.innerWidth)
    return { position: 'bottom-end', style: { left: right - 8, top: top + 36 } }
  return { position: 'right-start', style: { left, top, width, height, pointerEvents: 'none' } }
}

/** The keyboard begins at the choice that is made. */
function Focused({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    ref.current?.querySelector('input:checked')?.setAttribute('data-autofocus', '')
  }, [])
  return <div ref={ref}>{children}</div>
}

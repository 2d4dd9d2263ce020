import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { tileElement } from '../../components/shot'
import { useShared } from '../../state'
import { useCamera } from '../lookup'
import { selectTile } from '../tiles'
import css from './view.module.css'
import { ViewRows } from './view-rows'

const useMenu = create<{ cell: number | null }>(() => ({ cell: null }))

export function openViewMenu(cell: number) {
  if (!useShared.getState().wall.cells[cell]) return
  selectTile(cell)
  useMenu.setState({ cell })
}

function close(cell: number) {
  if (useMenu.getState().cell === cell) useMenu.setState({ cell: null })
  tileElement(cell)?.focus()
}

/** How the picture of one tile is seen, at its upper right. */
export function ViewMenu() {
  const cell = useMenu((state) => state.cell)
  const camera = useCamera(useShared(({ wall }) => (cell === null ? null : wall.cells[cell])))
  const { t } = useTranslation()
  if (cell === null || !camera) return null
  return (
    <Popover
      opened
      onChange={(opened) => opened || close(cell)}
      onDismiss={() => close(cell)}
      {...{ position: 'bottom-end', offset: 2, withinPortal: true, trapFocus: true }}
      closeOnEscape
    >
      <Popover.Target>
        <span className="menu-point" style={cornerOf(cell)} />
      </Popover.Target>
      <Popover.Dropdown
        className={css.menu}
        data-testid="view-menu"
        aria-label={t('views.title', { cell: cell + 1 })}
      >
        <h3 className={css.head}>
          {t('views.title', { cell: cell + 1 })}
          <small>
            {camera.code} {camera.name}
          </small>
        </h3>
        <ViewRows cell={cell} camera={camera.id} />
        <p className={css.note}>{t('views.remembered')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}

function cornerOf(cell: number) {
  const box = tileElement(cell)?.getBoundingClientRect()
  return box ? { left: box.right - 8, top: box.top + 36 } : { left: 0, top: 0 }
}

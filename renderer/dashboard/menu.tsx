import { Menu } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { isTimed, PANELS, type PanelKind, panelId } from '../../preload/contract'
import { useKeys } from '../components/keymap'
import { tileElement } from '../components/shot'
import css from './menu.module.css'
import { nextPeriod, PeriodChoice } from './period-choice'
import { useChosen } from './remembered'

/** The wall, as this feature needs it. */
export interface PanelPlacing {
  /** The cell that what is put next goes into. */
  target: () => number
  put: (id: string) => void
}

const useMenu = create<{ cell: number | null }>(() => ({ cell: null }))

function close(cell: number) {
  useMenu.setState({ cell: null })
  tileElement(cell)?.focus()
}

/** Which figures a cell is to show, at its upper right: a digit puts them there. */
export function PanelMenu({ placing }: { placing: PanelPlacing }) {
  const cell = useMenu((state) => state.cell)
  useKeys('wall', { 'wall.figures': () => useMenu.setState({ cell: placing.target() }) })
  return cell === null ? null : <OfCell key={cell} cell={cell} put={placing.put} />
}

function OfCell({ cell, put }: { cell: number; put: PanelPlacing['put'] }) {
  const { t } = useTranslation()
  const period = useChosen((state) => state.period)
  const take = (kind: PanelKind | undefined) => {
    if (!kind) return
    close(cell)
    put(panelId({ kind, period }))
  }
  // From the first moment: whoever knows the digit does not wait until the menu has the focus.
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (key === 'ArrowLeft' || key === 'ArrowRight') nextPeriod(key === 'ArrowLeft' ? -1 : 1)
    else if (/^[1-8]$/.test(key)) take(PANELS[Number(key) - 1])
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  useWindowEvent('keydown', onKeyDown, { capture: true })
  return (
    <Menu opened onClose={() => close(cell)} position="bottom-end" offset={2} withinPortal>
      <Menu.Target>
        <span className="menu-point" style={cornerOf(cell)} />
      </Menu.Target>
      <Menu.Dropdown data-testid="panel-menu" className={css.menu}>
        <Menu.Label>{t('dashboard.menu.title', { cell: cell + 1 })}</Menu.Label>
        <div className={css.period}>
          <PeriodChoice />
        </div>
        {PANELS.map((kind, i) => (
          <Menu.Item
            key={kind}
            leftSection={<kbd>{i + 1}</kbd>}
            data-autofocus={i === 0 || undefined}
            onClick={() => take(kind)}
          >
            {t(`dashboard.kinds.${kind}`)}
            {isTimed(kind) && <span className={css.of}> · {t(`dashboard.periods.${period}`)}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function cornerOf(cell: number) {
  const box = tileElement(cell)?.getBoundingClientRect()
  return box ? { left: box.right - 8, top: box.top + 36 } : { left: 0, top: 0 }
}

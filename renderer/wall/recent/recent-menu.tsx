import { Menu } from '@mantine/core'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { panelTitle } from '../../components/panels'
import { tileElement } from '../../components/shot'
import { useCamera, useFacilityName } from '../lookup'
import { putInto, recentOf } from '../place'
import { selectTile } from '../tiles'
import css from './recent.module.css'

const useMenu = create<{ cell: number | null }>(() => ({ cell: null }))

export function openRecent(cell: number) {
  selectTile(cell)
  useMenu.setState({ cell })
}

function close(cell: number) {
  useMenu.setState({ cell: null })
  tileElement(cell)?.focus()
}

/** What a cell showed before, at its upper right; a digit brings it back. */
export function RecentMenu() {
  const cell = useMenu((state) => state.cell)
  return cell === null ? null : <OfCell key={cell} cell={cell} />
}

function OfCell({ cell }: { cell: number }) {
  const { t } = useTranslation()
  const [recent, setRecent] = useState<string[] | null>(null)
  useEffect(() => {
    let here = true
    void recentOf(cell).then((ids) => here && setRecent(ids))
    return () => {
      here = false
    }
  }, [cell])
  if (!recent) return null
  const take = (camera: string | undefined) => {
    if (camera === undefined) return
    close(cell)
    void putInto(cell, camera)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!/^[1-8]$/.test(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    take(recent[Number(event.key) - 1])
  }
  return (
    <Menu opened onClose={() => close(cell)} position="bottom-end" offset={2} withinPortal>
      <Menu.Target>
        <span className="menu-point" style={cornerOf(cell)} />
      </Menu.Target>
      <Menu.Dropdown onKeyDown={onKeyDown} data-testid="recent-menu" className={css.menu}>
        <Menu.Label>{t('wall.recent.title', { cell: cell + 1 })}</Menu.Label>
        {recent.map((camera, index) => (
          <Line key={camera} camera={camera} digit={index + 1} onTake={() => take(camera)} />
        ))}
        {recent.length === 0 && (
          <Menu.Item onClick={() => close(cell)}>
            {t('wall.recent.none', { cell: cell + 1 })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

function cornerOf(cell: number) {
  const box = tileElement(cell)?.getBoundingClientRect()
  return box ? { left: box.right - 8, top: box.top + 36 } : { left: 0, top: 0 }
}

interface LineProps {
  camera: string
  digit: number
  onTake: () => void
}

function Line({ camera: id, digit, onTake }: LineProps) {
  const camera = useCamera(id)
  const facility = useFacilityName(camera?.facility ?? '')
  const panel = panelTitle(id)
  if (!camera && !panel) return null
  return (
    <Menu.Item leftSection={<kbd>{digit}</kbd>} onClick={onTake}>
      <span className={css.name}>
        <span className={css.code}>{camera?.code}</span> {camera?.name ?? panel}
      </span>
      {facility && <span className={css.facility}>{facility}</span>}
    </Menu.Item>
  )
}

import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { alarmCellIn } from '../../../preload/contract'
import { useAlerts, useShared } from '../../state'

/** The alarm cell of this screen, if it is this one. */
export function useAlarmCell(index: number) {
  const screen = useShared((state) => state.screen)
  const grid = useShared((state) => state.wall.grid)
  return useAlerts(({ cells }) =>
    cells.find((each) => each.screen === screen && alarmCellIn(each.cell, grid) === index),
  )
}

/** Marks the alarm cell, and says how many alerts wait behind the one that it shows. */
export function AlarmBell({ index }: { index: number }) {
  const { t } = useTranslation()
  const cell = useAlarmCell(index)
  if (!cell) return null
  const { waiting } = cell
  const label = waiting > 0 ? t('wall.alert.waiting', { count: waiting }) : t('wall.alert.cell')
  return (
    <span
      className="tile-bell"
      role="img"
      aria-label={label}
      title={label}
      data-testid="alarm-cell"
    >
      <IconBell aria-hidden="true" />
      {waiting > 0 && `+${waiting}`}
    </span>
  )
}

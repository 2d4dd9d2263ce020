import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import { useAlarmCell } from '../alert/alarm-bell'
import { wallIsEmpty } from '../put'

/** Calm until a hand comes near; only the first tile of an empty wall says what to do. */
export function EmptyWords({ index }: { index: number }) {
  const { t } = useTranslation()
  const first = useShared((state) => index === 0 && wallIsEmpty(state.wall))
  const alarm = useAlarmCell(index)
  return (
    <div className="tile-empty" data-first={first || undefined}>
      <span className="tile-cell">{index + 1}</span>
      {alarm && (
        <span className="tile-alarm">
          <IconBell aria-hidden="true" /> {t('wall.alert.cell')}
        </span>
      )}
      <span className="tile-hint">{t(first ? 'wall.tile.firstHint' : 'wall.tile.hint')}</span>
    </div>
  )
}

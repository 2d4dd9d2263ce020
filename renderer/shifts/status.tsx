import { IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../components/ticker'
import { duration } from '../components/time'
import { useShifts, useShiftsOfMain } from '../state'
import { nameOf } from './words'

/** In the status bar: which shift, who has it, how long still; leads to its book. */
export function ShiftStatus({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  useShiftsOfMain()
  const state = useShifts((known) => known.state)
  const now = useNow()
  if (!state) return null
  const shift = state.now?.shift
  const left = shift?.plannedTo ? shift.plannedTo - now : null
  const late = left !== null && left < 0
  return (
    <button
      type="button"
      className="status-button"
      data-late={late || undefined}
      title={t('shifts.status.title')}
      onClick={onOpen}
      data-testid="status-shift"
    >
      <IconNotebook aria-hidden="true" />
      {shift ? (
        <span>
          {[nameOf(shift), shift.head].filter(Boolean).join(' · ')}
          {left !== null && (
            <span style={late ? { color: 'var(--vg-doubtful)' } : undefined}>
              {' · '}
              {late
                ? t('shifts.status.late', { time: duration(-left, t) })
                : t('shifts.status.left', { time: duration(left, t) })}
            </span>
          )}
        </span>
      ) : (
        t('shifts.status.none')
      )}
    </button>
  )
}

import { useTranslation } from 'react-i18next'
import { useOutages } from '../state'
import { isWaiting } from './words'

/** For the status bar: open ones, and how many of them nobody acknowledged. */
export function OutageCount({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  const open = useOutages(({ state }) => state?.open)
  const real = open?.filter(({ never }) => !never) ?? []
  if (real.length === 0) return null
  const waiting = real.filter(isWaiting).length
  return (
    <button
      type="button"
      className="status-button"
      title={t('outages.count.open')}
      onClick={onOpen}
      data-testid="outage-count"
      data-waiting={waiting}
    >
      <span>
        <b>{real.length}</b> {t('outages.count.text')}
        {waiting > 0 && `, ${t('outages.count.waiting', { count: waiting })}`}
      </span>
    </button>
  )
}

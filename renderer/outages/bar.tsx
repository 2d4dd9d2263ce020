import { IconBellRinging, IconVolumeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyHint } from '../components/keymap'
import { useNow } from '../components/ticker'
import { clockTime, duration } from '../components/time'
import { useOutages, useShared } from '../state'
import { silence } from './acts'
import css from './bar.module.css'
import { isWaiting, whatOf, whereOf } from './words'

/**
 * On every screen once nobody came for long: above the pictures, never over one, and still. A window
 * that shows something to guests does not mount it.
 */
export function OutageBar({ onOpen }: { onOpen?: () => void }) {
  const { t, i18n } = useTranslation()
  const state = useOutages((known) => known.state)
  const registry = useShared((shared) => shared.registry)
  const now = useNow()
  const escalated = state?.open.filter((each) => each.level === 2 && isWaiting(each)) ?? []
  const [first] = escalated
  if (!state || !first) return null
  const silent = state.silentUntil > now
  return (
    <section className={css.bar} role="alert" data-testid="outage-bar">
      <IconBellRinging aria-hidden="true" />
      <p className={css.text}>
        <strong>{whereOf(first, { registry }, t)}</strong> {whatOf(first, t)} ·{' '}
        {t('outages.bar.long', { duration: duration(now - first.from, t) })}
        {escalated.length > 1 && ` · ${t('outages.bar.more', { count: escalated.length - 1 })}`}
      </p>
      {silent ? (
        <span className={css.silent}>
          <IconVolumeOff aria-hidden="true" />
          {t('outages.silentUntil', { at: clockTime(state.silentUntil, i18n.language) })}
        </span>
      ) : (
        <button type="button" onClick={() => void silence()} data-testid="outage-silence">
          {t('outages.silence')} <KeyHint action="outages.silence" />
        </button>
      )}
      {onOpen && (
        <button type="button" onClick={onOpen} data-testid="outage-bar-open">
          {t('outages.bar.open')}
        </button>
      )}
    </section>
  )
}

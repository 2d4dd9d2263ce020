import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Outage, OutageEvent } from '../../../preload/contract'
import { clockTime, dateOf } from '../../components/time'
import { api } from '../../state'
import css from './detail.module.css'

/** What became of it, the newest first. */
export function Timeline({ outage }: { outage: Outage }) {
  const { t, i18n } = useTranslation()
  const [events, setEvents] = useState<OutageEvent[] | null>(null)
  useEffect(() => {
    let over = false
    void api.outages.history(outage.id).then(
      (list) => !over && setEvents(list),
      () => {},
    )
    return () => {
      over = true
    }
  }, [outage])
  return (
    <section className={css.timeline} aria-label={t('outages.timeline')}>
      <h3>{t('outages.timeline')}</h3>
      <ol data-testid="outage-timeline">
        {events
          ?.map((event, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end
            <li key={i} data-what={event.what}>
              <time title={dateOf(event.at)}>{clockTime(event.at, i18n.language, true)}</time>
              <span>
                {wordsOf(event, t)}
                {event.by && <small>{event.by}</small>}
              </span>
            </li>
          ))
          .reverse()}
      </ol>
    </section>
  )
}

const KINDS = ['camera', 'flapping', 'facility', 'line'] as const
const CAUSES = ['unknown', 'network', 'power', 'camera', 'password', 'station'] as const

function wordsOf({ what, text }: OutageEvent, t: TFunction): string {
  if (what === 'opened' || what === 'kind') {
    const kind = KINDS.find((each) => each === text) ?? 'camera'
    return t(`outages.events.${what}`, { kind: t(`outages.kinds.${kind}`) })
  }
  if (what === 'cause') {
    const cause = CAUSES.find((each) => each === text) ?? 'unknown'
    return t('outages.events.cause', { cause: t(`outages.causes.${cause}`) })
  }
  if (what === 'planned')
    return t(text === 'yes' ? 'outages.events.planned' : 'outages.events.unplanned')
  if (what === 'escalated')
    return t(text === '2' ? 'outages.events.everywhere' : 'outages.events.escalated')
  if (what === 'assigned')
    return text ? t('outages.events.assigned', { text }) : t('outages.events.unassigned')
  return t(`outages.events.${what}`, { text })
}

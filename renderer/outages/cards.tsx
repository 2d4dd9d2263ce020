import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Outage } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { StateShape } from '../components/state-shape'
import { useNow } from '../components/ticker'
import { duration, moment } from '../components/time'
import { useOutages, useShared } from '../state'
import { acknowledge } from './acts'
import { openOutage } from './store'
import { isWaiting, lookOf, whatOf, whereOf } from './words'

/** More than these are counted: the room has them all. */
const MOST = 8

/** What is down and nobody acknowledged; then, in one line, what somebody sees to. */
export function OutageCards({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation()
  const state = useOutages((known) => known.state)
  if (!state) return null
  const waiting = [...state.open.filter(isWaiting), ...state.returned]
  const others = state.open.length - state.open.filter(isWaiting).length
  if (waiting.length === 0 && others === 0) return null
  return (
    <section aria-label={t('outages.title')} data-testid="outage-cards">
      <h2 className="attention-head">
        {t('outages.title')}
        {waiting.length > 0 && ` · ${waiting.length}`}
      </h2>
      {waiting.slice(0, MOST).map((outage, i) => (
        <OutageCard key={outage.id} {...{ outage, onOpen }} first={i === 0} />
      ))}
      {(waiting.length > MOST || others > 0) && (
        <button type="button" className="attention-more" onClick={onOpen}>
          {waiting.length > MOST && t('outages.cards.more', { count: waiting.length - MOST })}
          {waiting.length > MOST && others > 0 && ' · '}
          {others > 0 && t('outages.cards.known', { count: others })}
        </button>
      )}
    </section>
  )
}

interface OutageCardProps {
  outage: Outage
  first: boolean
  onOpen: () => void
}

function OutageCard({ outage, first, onOpen }: OutageCardProps) {
  const { t, i18n } = useTranslation()
  const registry = useShared((shared) => shared.registry)
  const now = useNow()
  const { id, from, to, level } = outage
  const where = whereOf(outage, { registry }, t)
  const look = lookOf(outage)
  const open = () => {
    openOutage(id)
    onOpen()
  }
  return (
    <article
      className="card"
      data-state={look}
      data-testid="outage-card"
      data-level={level || undefined}
    >
      <button type="button" className="card-go" onClick={open} title={where}>
        <span className="card-title">
          <StateShape look={look} />
          <span className="card-name">{where}</span>
        </span>
        <span className="card-text">
          <span className="card-what">
            {to === null ? whatOf(outage, t) : t('outages.what.back')}
          </span>
          <span className="card-long">
            {to === null ? duration(now - from, t) : moment(to, now, i18n.language)}
          </span>
        </span>
        <span className="card-advice">{t(`outages.advice.${outage.cause}`)}</span>
      </button>
      <button
        type="button"
        className="card-act"
        title={t('outages.acts.acknowledge')}
        aria-label={`${t('outages.acts.acknowledge')}: ${where}`}
        onClick={() => void acknowledge([outage])}
        data-testid="outage-acknowledge"
      >
        <IconCheck aria-hidden="true" />
        {first && <KeyHint action="outages.first" />}
      </button>
    </article>
  )
}

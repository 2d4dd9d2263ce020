import { Button, Portal, TextInput } from '@mantine/core'
import { IconAlertTriangle, IconHandStop } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttentionCheck } from '../../preload/contract'
import { KeyHint } from '../components/keymap'
import { settle } from '../components/settle'
import { useNow } from '../components/ticker'
import { clockTime } from '../components/time'
import { api, useAttention, useAttentionOfMain, useShared } from '../state'
import css from './attention.module.css'
import { answer, useAnswer } from './use-answer'
import { useBeats } from './use-beats'

/** "Are you there?", and the alarm of those that nobody answered; at the lower edge of every window. */
export function AttentionLayer() {
  useAttentionOfMain()
  useBeats()
  const state = useAttention((known) => known.state)
  const asking = state?.asking ?? null
  useAnswer(asking, state?.settings.activityCounts ?? false)
  if (!state || (!asking && state.missed.length === 0)) return null
  return (
    <Portal>
      {/* Whoever is there answers also while everything is locked. */}
      <div className={css.layer} data-lock="">
        {state.missed.length > 0 && <Missed checks={state.missed} />}
        {asking && <Question check={asking} />}
      </div>
    </Portal>
  )
}

function Question({ check }: { check: AttentionCheck }) {
  const { t } = useTranslation()
  const left = Math.max(0, Math.ceil((check.until - useNow()) / 1000))
  return (
    <div className={css.card} role="alertdialog" data-testid="attention-question">
      <IconHandStop aria-hidden="true" />
      <p>
        <b>{t('shifts.check.question')}</b>
        <span>{t('shifts.check.left', { count: left })}</span>
      </p>
      <Button
        size="xs"
        onClick={answer}
        rightSection={<KeyHint action="attention.answer" />}
        data-testid="attention-answer"
      >
        {t('shifts.check.here')}
      </Button>
    </div>
  )
}

function Missed({ checks }: { checks: readonly AttentionCheck[] }) {
  const { t, i18n } = useTranslation()
  const locked = useShared(({ lock, accounts }) => lock.locked || accounts.session === null)
  const [why, setWhy] = useState('')
  const [first] = checks
  const note = (event: FormEvent) => {
    event.preventDefault()
    void settle(api.attention.note({ why: why.trim() }))
  }
  const times = checks.slice(-3).map(({ at }) => clockTime(at, i18n.language))
  return (
    <form
      className={css.card}
      data-missed=""
      role="alert"
      onSubmit={note}
      data-testid="attention-missed"
    >
      <IconAlertTriangle aria-hidden="true" />
      <p>
        <b>{t('shifts.check.missed', { count: checks.length })}</b>
        <span>
          {t('shifts.check.missedAt', { times: times.join(', '), names: first?.onDuty || '–' })}
        </span>
      </p>
      {locked ? (
        <span className={css.locked}>{t('shifts.check.unlock')}</span>
      ) : (
        <>
          <TextInput
            size="xs"
            maxLength={400}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            placeholder={t('shifts.check.why')}
            aria-label={t('shifts.check.why')}
            data-testid="attention-why"
          />
          <Button size="xs" type="submit" data-testid="attention-note">
            {t('shifts.check.note')}
          </Button>
        </>
      )}
    </form>
  )
}

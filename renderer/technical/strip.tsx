import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TechnicalRun } from '../../preload/contract'
import { useAllowed } from '../components/allowed'
import { duration } from '../components/time'
import { useShared, useTechnical } from '../state'
import { cancelCheck, dropCheck, resumeCheck } from './acts'
import css from './technical.module.css'
import { momentWords } from './words'

/** How the check stands that goes on, or was the last one. */
export function Strip() {
  const run = useTechnical((known) => known.state?.run ?? null)
  return run && <Stripe run={run} />
}

function Stripe({ run }: { run: TechnicalRun }) {
  const { t } = useTranslation()
  const { state, trouble, total, done } = run
  const allowed = useAllowed('cameras')
  return (
    <section className={css.strip} data-testid="technical-run" data-state={state} data-done={done}>
      {state === 'running' && (
        <span className={css.track} aria-hidden="true">
          <span style={{ width: `${(100 * done) / Math.max(1, total)}%` }} />
        </span>
      )}
      <p role="status">
        <Words run={run} /> {trouble && <strong>{t('technical.run.trouble')}</strong>}
      </p>
      {state === 'running' && (
        <Button
          {...allowed}
          size="compact-sm"
          variant="default"
          onClick={cancelCheck}
          data-testid="technical-cancel"
        >
          {t('technical.run.cancel')}
        </Button>
      )}
      {state === 'broken' && (
        <Button {...allowed} size="compact-sm" onClick={resumeCheck} data-testid="technical-resume">
          {t('technical.run.resume')}
        </Button>
      )}
      {state !== 'running' && (
        <Button {...allowed} size="compact-sm" variant="subtle" color="gray" onClick={dropCheck}>
          {t(state === 'broken' ? 'technical.run.drop' : 'technical.run.close')}
        </Button>
      )}
    </section>
  )
}

function Words({ run }: { run: TechnicalRun }) {
  const { t } = useTranslation()
  const language = useShared((all) => all.settings.language)
  const { state, total, done, at, left } = run
  if (state === 'broken')
    return t('technical.run.broken', { total, done, at: momentWords(at, language) })
  if (state !== 'running') return t(`technical.run.${state}`, { total, done, count: total })
  const rest =
    left === null ? t('technical.run.noLeft') : t('technical.run.left', { left: duration(left, t) })
  return `${t('technical.run.running', { total, done })} · ${rest}`
}

import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { behind, span, stepTime, totalTime } from './times'
import classes from './times.module.css'
import { useShowNow } from './use-show-now'
import { type Said, stepWords, totalWords } from './words'

/** What was used against what was planned: of this step, and of all. */
export function Times({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const now = useShowNow(show)
  const step = stepTime(show, now)
  const total = totalTime(show, now)
  return (
    <div className={classes.times}>
      <Time
        {...step}
        id="presenter-used"
        label={t('presenter.time.step')}
        said={stepWords(step.used, step.planned, t)}
      />
      <Time
        {...total}
        id="presenter-total"
        label={t('presenter.time.total')}
        said={totalWords(behind(show, now), t)}
      />
    </div>
  )
}

interface TimeProps {
  id: string
  label: string
  /** Ms; `planned` is 0 where nothing is. */
  used: number
  planned: number
  said: Said
}

function Time({ id, label, used, planned, said }: TimeProps) {
  const { t } = useTranslation()
  return (
    <div className={classes.time} data-testid={id} data-over={said.over || undefined}>
      <span className={classes.label}>{label}</span>
      <span className={classes.figures}>
        <b>{span(used)}</b>{' '}
        {planned > 0 ? t('presenter.time.of', { planned: span(planned) }) : null}
      </span>
      <span className={classes.said}>
        {said.text || (planned > 0 ? '' : t('presenter.time.unplanned'))}
      </span>
      <span className={classes.bar} aria-hidden>
        {planned > 0 && <i style={{ width: `${Math.min(100, (used / planned) * 100)}%` }} />}
      </span>
    </div>
  )
}

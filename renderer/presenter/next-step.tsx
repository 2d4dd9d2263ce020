import { useTranslation } from 'react-i18next'
import type { ShowState } from '../../preload/contract'
import { StepThumb } from '../components/step-thumb'
import classes from './next-step.module.css'
import { titleOf } from './words'

/** What comes by the next press, so that the speaker can lead over to it. */
export function NextStep({ show }: { show: ShowState }) {
  const { t } = useTranslation()
  const { programme, index, mode } = show
  const next = programme.steps[index + 1]
  return (
    <section
      className={classes.next}
      data-testid="presenter-next"
      data-last={next ? undefined : true}
      aria-label={t('presenter.next.label')}
    >
      {next && (
        <div className={classes.thumb}>
          <StepThumb step={next} />
        </div>
      )}
      <div className={classes.words}>
        <span className={classes.label}>
          {next ? `${t('presenter.next.label')} · ${index + 2}` : t('presenter.next.none')}
        </span>
        <strong className={classes.title} data-testid="presenter-next-title">
          {next
            ? titleOf(next.title, index + 1, t)
            : t(`presenter.next.${mode === 'rehearsal' ? 'noneRehearsal' : 'noneHint'}`)}
        </strong>
      </div>
    </section>
  )
}

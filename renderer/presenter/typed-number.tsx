import { useTranslation } from 'react-i18next'
import { stepOf } from './keys/number'
import { useStepNumber } from './keys/use-number'
import classes from './over.module.css'

/** The number of a step while it is typed, where no picture is. */
export function TypedNumber({ count }: { count: number }) {
  const { t } = useTranslation()
  const typed = useStepNumber((state) => state.typed)
  if (!typed) return null
  const known = stepOf(Number(typed), count) !== undefined
  return (
    <div className={classes.number} data-testid="presenter-number" role="status">
      <strong>{t('presenter.number.typed', { n: typed })}</strong>
      <span data-over={known ? undefined : true}>
        {t(known ? 'presenter.number.hint' : 'presenter.number.none')}
      </span>
    </div>
  )
}

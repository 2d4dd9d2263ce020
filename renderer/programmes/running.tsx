import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { api, useShow } from '../state'
import css from './room.module.css'
import { ask } from './say'

/** While a show runs it is told here, and can be ended from here, too. */
export function Running() {
  const { t } = useTranslation()
  const show = useShow((state) => state.show)
  const allowed = useAllowed('present')
  if (!show) return null
  const { programme, index, mode, output, muted } = show
  const facts = [
    t('programmes.running.step', { number: index + 1, count: programme.steps.length }),
    mode === 'show' ? t(`programmes.running.output.${output.state}`, { label: output.label }) : '',
    muted ? t('programmes.running.muted') : '',
  ]
  return (
    <div className={css.running} role="status" data-testid="show-running" data-mode={mode}>
      <p>
        <b>{t(`programmes.running.${mode}`, { name: programme.name })}</b>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </p>
      <Button
        size="xs"
        variant="default"
        onClick={() => void ask(api.presenter.end())}
        {...allowed}
        data-testid="show-end"
      >
        {t(`programmes.running.end.${mode}`)}
      </Button>
    </div>
  )
}

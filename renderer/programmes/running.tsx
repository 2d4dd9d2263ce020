import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { api, useShow } from '../state'
import css from './room.module.css'
import { ask } from './say'

/** Ms in which a second press ends what a meeting looks at. */
const SURE = 4000

/** While a show runs it is told here, and can be ended from here, too. */
export function Running() {
  const { t } = useTranslation()
  const show = useShow((state) => state.show)
  const allowed = useAllowed('present')
  const [sure, setSure] = useState(false)
  useEffect(() => {
    const timer = sure ? setTimeout(() => setSure(false), SURE) : undefined
    return () => clearTimeout(timer)
  }, [sure])
  if (!show) return null
  const { programme, index, mode, output, muted } = show
  const facts = [
    t('programmes.running.step', { number: index + 1, count: programme.steps.length }),
    mode === 'show' ? t(`programmes.running.output.${output.state}`, { label: output.label }) : '',
    muted ? t('programmes.running.muted') : '',
  ]
  const end = () => {
    setSure(!sure)
    if (sure || mode === 'rehearsal') void ask(api.presenter.end())
  }
  return (
    <div className={css.running} role="status" data-testid="show-running" data-mode={mode}>
      <p>
        <b>{t(`programmes.running.${mode}`, { name: programme.name })}</b>
        <small>{facts.filter(Boolean).join(' · ')}</small>
      </p>
      <Button size="xs" variant="default" onClick={end} {...allowed} data-testid="show-end">
        {t(sure ? 'programmes.running.sure' : `programmes.running.end.${mode}`)}
      </Button>
    </div>
  )
}

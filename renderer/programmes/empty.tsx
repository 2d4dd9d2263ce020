import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAllowed } from '../components/allowed'
import { KeyHint } from '../components/keymap'
import { createProgramme, importFile } from './list/acts'
import css from './room.module.css'

const STEPS = ['choose', 'speak', 'check', 'show'] as const

/** What a programme is for, and how one begins. */
export function Empty() {
  const { t } = useTranslation()
  const allowed = useAllowed('present')
  return (
    <section className={css.empty} data-testid="programmes-empty">
      <h2>{t('programmes.empty.title')}</h2>
      <p>{t('programmes.empty.text')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <b>{t(`programmes.empty.${step}.title`)}</b>
            <span>{t(`programmes.empty.${step}.text`)}</span>
          </li>
        ))}
      </ol>
      <Button
        rightSection={<KeyHint action="programmes.new" />}
        onClick={() => void createProgramme()}
        {...allowed}
        data-testid="programmes-begin"
      >
        {t('programmes.empty.begin')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        onClick={() => void importFile()}
        {...allowed}
      >
        {t('programmes.import')}
      </Button>
    </section>
  )
}

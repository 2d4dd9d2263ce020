import { IconActivityHeartbeat } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { openHealth } from '../components/dialogs'
import { useNow } from '../components/ticker'
import { clockTime, dayAndDate } from '../components/time'
import { useShared } from '../state'
import { languages, setLanguage } from './language'

export function StatusBar({ counts, officer }: { counts: ReactNode; officer: ReactNode }) {
  return (
    <footer className="status">
      {counts}
      <span className="status-gap" />
      {officer}
      <HealthButton />
      <LanguageSwitch />
      <Clock />
    </footer>
  )
}

function HealthButton() {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className="status-button"
      title={t('shell.menu.health')}
      onClick={openHealth}
      data-testid="status-health"
    >
      <IconActivityHeartbeat aria-hidden="true" />
      {t('shell.status.health')}
    </button>
  )
}

function LanguageSwitch() {
  const { t } = useTranslation()
  const current = useShared((state) => state.settings.language)
  return (
    <fieldset className="status-languages" aria-label={t('shell.status.language')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          title={t(`shell.languages.${language}`)}
          aria-pressed={language === current}
          onClick={() => setLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  )
}

function Clock() {
  const { i18n } = useTranslation()
  const now = useNow()
  return (
    <time className="status-clock">
      <b>{clockTime(now, i18n.language, true)}</b> {dayAndDate(now, i18n.language)}
    </time>
  )
}

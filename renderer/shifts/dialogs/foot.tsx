import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeDialog } from '../store'
import css from './dialogs.module.css'

interface FootProps {
  text: string
  disabled?: boolean
  busy?: boolean
  /** Why it cannot be done. */
  error?: string | null
}

export function Foot({ text, disabled = false, busy = false, error = null }: FootProps) {
  const { t } = useTranslation()
  return (
    <footer className={css.foot}>
      <p className={css.error} role="alert" data-testid="shift-error">
        {error}
      </p>
      <Button variant="default" onClick={closeDialog}>
        {t('common.cancel')}
      </Button>
      <Button type="submit" disabled={disabled} loading={busy} data-testid="shift-submit">
        {text}
      </Button>
    </footer>
  )
}

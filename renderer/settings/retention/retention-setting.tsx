import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatsFor } from '../../components/format'
import { Setting } from '../setting'
import css from './retention.module.css'
import { RetentionDialog } from './retention-dialog'
import { useRetentionState } from './use-retention'

interface RetentionSettingProps {
  /** Whether its own dialogue is open. */
  opened: boolean
  onOpened: (opened: boolean) => void
}

/** What is kept of evidence, and the way to say how much that may be. */
export function RetentionSetting({ opened, onOpened }: RetentionSettingProps) {
  const { t, i18n } = useTranslation()
  const state = useRetentionState(true)
  const { days, gigabytes } = state?.policy ?? { days: null, gigabytes: null }
  const off = days === null && gigabytes === null
  const { count, bytes } = state?.held ?? { count: 0, bytes: 0 }
  const size = formatsFor(i18n.language).bytes(bytes)
  return (
    <Setting label={t('retention.title')} hint={t('retention.hint')}>
      <Button
        fullWidth
        variant="default"
        disabled={state === null}
        onClick={() => onOpened(true)}
        data-testid="settings-retention"
      >
        {t('retention.open')}
      </Button>
      <p className={css.now}>
        {t('retention.held')}: {t('retention.amount', { count, size })}.{' '}
        {t(off ? 'retention.off' : 'retention.on')}
      </p>
      {state && <RetentionDialog opened={opened} onClose={() => onOpened(false)} state={state} />}
    </Setting>
  )
}

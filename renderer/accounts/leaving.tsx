import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../components/use-escape'
import { useShiftsOfMain } from '../state'
import css from './accounts.module.css'
import { leave, stay, useLeaving } from './sign-out'

/** A shift runs that nobody has taken over yet. */
export function Leaving({ onHandOver }: { onHandOver: () => void }) {
  const { t } = useTranslation()
  const asks = useLeaving((state) => state.asks)
  useEscape(asks, stay)
  useShiftsOfMain()
  const toBook = () => {
    stay()
    onHandOver()
  }
  return (
    <Modal
      opened={asks}
      onClose={stay}
      withCloseButton={false}
      closeOnEscape={false}
      title={t('accounts.officer.shiftRuns')}
      size="28rem"
      classNames={{ title: css.title, content: css.content }}
      transitionProps={{ duration: 120 }}
      data-testid="leaving"
    >
      <p className={css.hint}>{t('accounts.officer.shiftText')}</p>
      <div className={css.acts}>
        <Button variant="default" onClick={leave} data-testid="leave-anyway">
          {t('accounts.officer.outAnyway')}
        </Button>
        <Button onClick={toBook} data-autofocus data-testid="leave-hand-over">
          {t('accounts.officer.handOver')}
        </Button>
      </div>
    </Modal>
  )
}

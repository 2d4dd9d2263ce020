import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEscape } from '../../components/use-escape'
import css from '../accounts.module.css'
import { EnterCard } from './card'

interface OfficerDialogProps {
  opened: boolean
  onClose: () => void
}

/** Somebody else takes over; until then whoever is there stays signed in. */
export function OfficerDialog({ opened, onClose }: OfficerDialogProps) {
  const { t } = useTranslation()
  useEscape(opened, onClose)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      withCloseButton={false}
      closeOnEscape={false}
      padding={0}
      size="26rem"
      classNames={{ content: css.content }}
      transitionProps={{ duration: 120 }}
      attributes={{ content: { 'aria-label': t('accounts.enter.change') } }}
      data-testid="officer-dialog"
    >
      <EnterCard heading={t('accounts.enter.change')} mine={null} onDone={onClose} />
    </Modal>
  )
}

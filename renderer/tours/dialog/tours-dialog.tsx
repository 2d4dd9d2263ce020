import { Button, FocusTrap, Modal } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShared } from '../../state'
import { Budget } from './budget'
import { add, useDesk } from './desk'
import css from './dialog.module.css'
import { Editor } from './editor'
import { TourList } from './tour-list'

export interface ToursDialogProps {
  opened: boolean
  onClose: () => void
}

/** All tours of the station, and the one that is being changed. */
export function ToursDialog({ opened, onClose }: ToursDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('tours.title')}
      size="min(74rem, 96vw)"
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('tours.close') }}
      data-testid="tours"
    >
      <FocusTrap.InitialFocus />
      <Desk onStarted={onClose} />
    </Modal>
  )
}

function Desk({ onStarted }: { onStarted: () => void }) {
  const { t } = useTranslation()
  const tours = useShared((state) => state.tours)
  const chosen = useDesk((state) => state.chosen)
  const tour = tours.find(({ id }) => id === chosen) ?? tours[0]
  return (
    <div className={css.desk}>
      <nav className={css.side} aria-label={t('tours.title')}>
        <TourList tours={tours} chosen={tour?.id ?? null} />
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size="1rem" />}
          onClick={() => void add()}
          data-testid="tours-add"
        >
          {t('tours.add')}
        </Button>
        <Budget />
      </nav>
      {tour ? (
        <Editor key={tour.id} kept={tour} onStarted={onStarted} />
      ) : (
        <p className={css.none}>{t('tours.none')}</p>
      )}
    </div>
  )
}

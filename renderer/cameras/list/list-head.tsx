import { CloseButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UndoLast } from '../import/undo-last'
import css from '../room.module.css'

export function ListHead({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <header className={css.sheetHead}>
      <h1 className={css.title}>{t('cameras.title')}</h1>
      <UndoLast />
      <CloseButton
        ml="auto"
        aria-label={t('cameras.close')}
        onClick={onClose}
        data-testid="cameras-close"
      />
    </header>
  )
}

import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button'
import { useShared } from '../state'
import { undo } from './actions'

export function UndoButton() {
  const { t } = useTranslation()
  const canUndo = useShared((state) => state.wall.canUndo)
  return (
    <IconButton label={t('common.undo')} keys="Ctrl Z" disabled={!canUndo} onClick={undo}>
      <IconArrowBackUp />
    </IconButton>
  )
}

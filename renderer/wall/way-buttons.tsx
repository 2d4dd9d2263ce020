import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../components/icon-button'
import { useShared } from '../state'
import { redo, undo } from './actions'

/** Through what the wall showed; back is the same as to undo. */
export function WayButtons() {
  const { t } = useTranslation()
  const canUndo = useShared((state) => state.wall.canUndo)
  const canRedo = useShared((state) => state.wall.canRedo)
  return (
    <>
      <IconButton
        label={t('keymap.actions.wall.back')}
        action="wall.back"
        disabled={!canUndo}
        onClick={undo}
      >
        <IconArrowLeft />
      </IconButton>
      <IconButton
        label={t('keymap.actions.wall.forward')}
        action="wall.forward"
        disabled={!canRedo}
        onClick={redo}
      >
        <IconArrowRight />
      </IconButton>
    </>
  )
}

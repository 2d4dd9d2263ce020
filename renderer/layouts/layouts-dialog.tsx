import { Modal } from '@mantine/core'
import { useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { type LayoutsStart, openLayouts } from '../components/dialogs'
import { useKeys } from '../components/keymap'
import { show, useDesk } from './desk'
import { GridEditor } from './editor/grid-editor'
import { ImportView } from './importing/import-view'
import css from './layouts.module.css'
import { Lists } from './list/lists'
import { SceneForm } from './scene/scene-form'

export interface LayoutsDialogProps {
  opened: boolean
  start: LayoutsStart
  onClose: () => void
}

/** Layouts and scenes of the station, and the keys that open them. */
export function LayoutsDialog({ opened, start, onClose }: LayoutsDialogProps) {
  const { t } = useTranslation()
  useKeys('wall', {
    'layouts.open': () => openLayouts('list'),
    'layouts.keep': () => openLayouts('scene'),
  })
  const listed = useDesk((state) => state.shown.view === 'list')
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('layouts.title')}
      size="min(86rem, 96vw)"
      yOffset="1.5rem"
      withCloseButton={listed}
      // In the other views Esc leads back to the list, and nothing is lost by a click beside.
      closeOnEscape={listed}
      closeOnClickOutside={listed}
      classNames={{ title: css.title, content: css.content }}
      closeButtonProps={{ 'aria-label': t('layouts.close') }}
      data-testid="layouts"
    >
      <Desk start={start} />
    </Modal>
  )
}

function Desk({ start }: { start: LayoutsStart }) {
  const shown = useDesk((state) => state.shown)
  useLayoutEffect(() => {
    show(start === 'scene' ? { view: 'scene', scene: null } : { view: 'list' })
  }, [start])
  useEffect(() => {
    document.querySelector<HTMLElement>(`.${css.content} [data-autofocus="${shown.view}"]`)?.focus()
  }, [shown])
  switch (shown.view) {
    case 'grid':
      return <GridEditor layout={shown.layout} grid={shown.grid} />
    case 'scene':
      return <SceneForm scene={shown.scene} alone={start === 'scene'} />
    case 'import':
      return <ImportView preview={shown.preview} />
    default:
      return <Lists />
  }
}

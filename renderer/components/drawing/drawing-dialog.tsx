import { Button, Group, Modal } from '@mantine/core'
import { type KeyboardEvent, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawing } from '../../../preload/contract'
import { currentKeymap } from '../keymap'
import css from './drawing.module.css'
import { beginEditor, edit } from './editor'
import { drawingKey } from './keys'
import { Surface } from './surface'
import { Tools } from './tools'

/** As many as a bookmark takes. */
const MOST = 50

export interface DrawingDialogProps {
  /** Address of the picture; null while there is none yet. */
  src: string | null
  /** Shown while there is no picture: why. */
  wait: string
  /** Whose picture it is: camera and time. */
  title: string
  /** New drawings are of its picture. */
  camera: string
  /** All of the bookmark; those of other cameras come back as they are. */
  drawings: readonly Drawing[]
  onSave(drawings: Drawing[]): void
  /** After saving, too. */
  onClose(): void
}

/** Arrows, boxes and blurred areas on a picture, which itself stays as it is. Mount it while open. */
export function DrawingDialog(props: DrawingDialogProps) {
  const { src, wait, title, camera, drawings, onSave, onClose } = props
  const { t } = useTranslation()
  const others = drawings.filter((each) => each.camera !== camera)
  const own = drawings.filter((each) => each.camera === camera)
  const [state, act] = useReducer(edit, undefined, () => beginEditor(own, MOST - others.length))
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  const save = () => {
    onSave([...others, ...state.shapes])
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What lies below has keys of its own.
    event.stopPropagation()
    const key = drawingKey(event.nativeEvent, camera, currentKeymap())
    if (!key || onButton(event)) return
    event.preventDefault()
    if (key.act === 'close') onClose()
    else if (!size)
      return // nothing is drawn on a picture that nobody sees
    else if (key.act === 'save') save()
    else act(key)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(96vw, 150vh)"
      yOffset="1.5rem"
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      classNames={{ title: css.title, content: css.dialog }}
      onKeyDown={onKeyDown}
      zIndex={260}
      data-testid="drawing"
    >
      <Tools state={state} act={act} />
      <div
        className={css.surface}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys draw here
        tabIndex={0}
        data-autofocus
        role="application"
        aria-label={title}
      >
        {src && (
          <img
            src={src}
            alt={title}
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
              setSize({ width, height })
            }
          />
        )}
        {size ? (
          <Surface {...{ state, act, camera, ...size }} />
        ) : (
          <p className={css.wait}>{wait}</p>
        )}
      </div>
      <footer className={css.foot}>
        <span>{t('drawing.hint')}</span>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            size="xs"
            rightSection={<kbd>Enter</kbd>}
            disabled={!size}
            onClick={save}
            data-testid="drawing-save"
          >
            {t('drawing.save')}
          </Button>
        </Group>
      </footer>
    </Modal>
  )
}

/** A button that has the focus is pressed by these. */
const onButton = ({ key, target }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') && target instanceof Element && target.closest('button') !== null

import { Button, Group, Modal } from '@mantine/core'
import { type CSSProperties, type KeyboardEvent, useReducer, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Camera, MAX_AREAS } from '../../preload/contract'
import { beginEditor, drawingKey, edit } from '../components/drawing'
import { currentKeymap, useKeys } from '../components/keymap'
import { allAreas, useAreas, useLifted, usePrivacy, useShared } from '../state'
import { areasOf, drawingOf } from './areas'
import { Picture, useBarePicture } from './picture'
import css from './privacy.module.css'
import { saveAreas, undoLatest } from './save'
import { Surface } from './surface'
import { Tools } from './tools'

interface PrivacyDialogProps {
  /** Null while it is closed. */
  camera: string | null
  onClose: () => void
}

/** What may not be seen of a camera's picture is drawn on it. */
export function PrivacyDialog({ camera: id, onClose }: PrivacyDialogProps) {
  const camera = useShared(({ registry }) => registry.cameras.find((each) => each.id === id))
  const known = usePrivacy((state) => state.known)
  // Before whoever else takes something back.
  useKeys('everywhere', { 'app.undo': undoLatest }, { capture: true })
  return camera && known && <Drawing key={camera.id} camera={camera} onClose={onClose} />
}

const begin = (camera: string) => {
  const shapes = allAreas(camera).map((each) => drawingOf(each, camera))
  return { ...beginEditor(shapes, MAX_AREAS), tool: 'blur' as const }
}

function Drawing({ camera, onClose }: { camera: Camera; onClose: () => void }) {
  const { t } = useTranslation()
  const [begun] = useState(() => allAreas(camera.id))
  const [state, act] = useReducer(edit, camera.id, begin)
  const [covered, setCovered] = useState(true)
  const [held, setHeld] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [saving, setSaving] = useState(false)
  const picture = useBarePicture(camera)
  const title = `${camera.code} ${camera.name}`.trim()
  const areas = areasOf(state.shapes)
  // What is moved or sized is placed by what lies below it.
  const shown = covered ? areas.filter((_each, index) => !held || index !== state.selected) : []
  // What is covered already is seen by nobody without its being on record.
  const saved = useAreas(camera.id)
  const kept = useLifted(camera.id) ? [] : saved
  const close = () => (state.past.length > 0 && !leaving ? setLeaving(true) : onClose())
  const save = async () => {
    if (saving) return
    setSaving(true)
    const done = await saveAreas(camera.id, title, areas, begun)
    setSaving(false)
    if (done) onClose()
  }
  const look = (shape: 'blur' | 'box') => {
    act({ act: 'tool', tool: shape })
    const chosen = state.shapes[state.selected]
    if (!chosen || chosen.shape === 'arrow' || chosen.shape === shape) return
    act({ act: 'change', to: { ...chosen, shape } })
    act({ act: 'rest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // What lies below has keys of its own.
    event.stopPropagation()
    const key = drawingKey(event.nativeEvent, camera.id, currentKeymap())
    if (!key || onControl(event)) return
    event.preventDefault()
    if (key.act === 'close') return close()
    setLeaving(false)
    if (key.act === 'save') void save()
    else if (key.act !== 'tool') act(key)
    else if (key.tool !== 'arrow') look(key.tool)
  }
  return (
    <Modal
      opened
      onClose={close}
      title={`${t('privacy.title')} · ${title}`}
      size="min(96vw, 150vh)"
      yOffset="1.5rem"
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      classNames={{ title: css.title, content: css.dialog }}
      onKeyDown={onKeyDown}
      zIndex={260}
      data-testid="privacy-dialog"
    >
      <Tools {...{ state, act, covered }} onLook={look} onCovered={setCovered} />
      <div
        className={css.surface}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys draw here
        tabIndex={0}
        data-autofocus
        role="application"
        aria-label={title}
        data-testid="privacy-surface"
        data-picture={picture.count > 0 || undefined}
      >
        <div
          className={css.plane}
          style={{ '--ratio': picture.width / picture.height } as CSSProperties}
        >
          <Picture {...picture} areas={[...kept, ...shown]} />
          {picture.count === 0 && (
            <p className={css.wait}>{t(picture.late ? 'privacy.noPicture' : 'privacy.waiting')}</p>
          )}
          <Surface {...{ state, act }} camera={camera.id} onHold={setHeld} />
        </div>
      </div>
      <footer className={css.foot}>
        <p aria-live="polite">
          {leaving ? <strong>{t('privacy.leave')}</strong> : t('privacy.hint')}
          <span>{t('privacy.about')}</span>
        </p>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" variant="default" rightSection={<kbd>Esc</kbd>} onClick={close}>
            {t(leaving ? 'privacy.discard' : 'common.cancel')}
          </Button>
          <Button
            size="xs"
            rightSection={<kbd>Enter</kbd>}
            loading={saving}
            onClick={() => void save()}
            data-testid="privacy-save"
          >
            {t('privacy.save')}
          </Button>
        </Group>
      </footer>
    </Modal>
  )
}

/** A button or a switch that has the focus is pressed by these. */
const onControl = ({ key, target }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') &&
  target instanceof Element &&
  target.closest('button, input') !== null

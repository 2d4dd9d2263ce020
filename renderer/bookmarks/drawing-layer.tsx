import { useTranslation } from 'react-i18next'
import { DrawingDialog } from '../components/drawing'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import { keepDrawings, showDrawing } from './mark'
import type { OpenMark } from './store'
import { useStill } from './use-still'

/** The kept picture of the marked camera, to be drawn on; the bar waits below. */
export function DrawingLayer({ open }: { open: OpenMark }) {
  const { t, i18n } = useTranslation()
  const { camera } = open.shot
  const name = useShared(({ registry }) => registry.cameras.find(({ id }) => id === camera)?.name)
  const still = useStill(open.id, open.at, camera)
  return (
    <DrawingDialog
      src={still.url}
      wait={t(still.none ? 'drawing.none' : 'drawing.coming')}
      title={`${name ?? ''} · ${clockTime(open.at, i18n.language, true)}`}
      camera={camera}
      drawings={open.bar.details.drawings}
      onSave={keepDrawings}
      onClose={() => showDrawing(false)}
    />
  )
}

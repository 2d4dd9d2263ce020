import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { type Look, StateShape } from '../../components/state-shape'
import { transcodingWords } from '../../components/transcoding'
import { streamKey, useShared } from '../../state'
import { type CameraState, cameraState } from './camera-state'
import css from './list.module.css'

const lookOf = (state: CameraState): Look =>
  state === 'idle' ? 'closed' : state === 'disabled' ? 'off' : state

export function StateCell({ camera }: { camera: Camera }) {
  const { t } = useTranslation()
  const state = useShared(({ streams }) =>
    cameraState(
      camera,
      streams[streamKey(camera.id, 'main')],
      streams[streamKey(camera.id, 'sub')],
    ),
  )
  return (
    <td className={css.state} data-state={state}>
      <StateShape look={lookOf(state)} />
      {t(`streams.states.${state}`)}
      <Transcoded camera={camera} />
    </td>
  )
}

/** That one of its streams is transcoded; under the mouse, what to do about it. */
function Transcoded({ camera }: { camera: Camera }) {
  const { t } = useTranslation()
  const status = useShared(({ streams }) =>
    (['sub', 'main'] as const)
      .map((quality) => streams[streamKey(camera.id, quality)])
      .find((stream) => stream?.transcoded),
  )
  const words = transcodingWords(status, camera.subUrl !== '', t)
  if (!words) return null
  return (
    <span className={css.codec} title={words.text} data-testid="cameras-codec">
      {words.badge}
    </span>
  )
}

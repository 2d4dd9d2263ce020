import { useTranslation } from 'react-i18next'
import type { Camera } from '../../../preload/contract'
import { type Look, StateShape } from '../../components/state-shape'
import { transcodingWords } from '../../components/transcoding'
import { watchedLook } from '../../components/watched-look'
import { streamKey, useShared, useWatchedCamera } from '../../state'
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
  const watched = useWatchedCamera(camera.id)
  // Of a camera that nobody looks at, main knows all the same.
  const look = state === 'idle' ? watchedLook(watched) : lookOf(state)
  const word = look === 'unreachable' || look === 'refused' ? look : state
  const why =
    look === 'unreachable' && watched?.reason ? t(`streams.reasons.${watched.reason}`) : ''
  return (
    <td className={css.state} data-state={state} title={why || undefined}>
      <StateShape look={look} />
      {look === 'ready' ? t('cameras.ready') : t(`streams.states.${word}`)}
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

import { IconTransform } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Camera, StreamStatus } from '../../../preload/contract'
import { transcodingWords } from '../../components/transcoding'

interface TranscodedProps {
  camera: Camera
  status: StreamStatus | undefined
}

function useWords({ camera, status }: TranscodedProps) {
  const { t } = useTranslation()
  return transcodingWords(status, camera.subUrl !== '', t)
}

/** In the corner of the caption: that the stream is transcoded. Grey, since nothing is wrong. */
export function TranscodedBadge(props: TranscodedProps) {
  const words = useWords(props)
  if (!words) return null
  return (
    <span className="tile-codec" title={words.text} data-testid="tile-codec">
      <IconTransform aria-hidden="true" />
      <span>{words.badge}</span>
    </span>
  )
}

/** At the top edge, for the hand that is near or the keyboard that is there: what to do about it. */
export function TranscodedAdvice(props: TranscodedProps) {
  const words = useWords(props)
  return words && <p className="tile-advice">{words.text}</p>
}

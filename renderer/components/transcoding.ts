import type { TFunction } from 'i18next'
import type { StreamStatus } from '../../preload/contract'
import { codecName } from './codec-name'

/** What an operator can do about a stream that has to be transcoded. */
export type Advice = 'sub' | 'main' | 'add-sub' | 'bframes'

type Coded = Pick<StreamStatus, 'codec' | 'quality'>

export function adviceFor({ codec, quality }: Coded, hasSub: boolean): Advice {
  // H.264 is transcoded for one reason only.
  if (codec === 'h264') return 'bframes'
  if (quality === 'sub') return 'sub'
  return hasSub ? 'main' : 'add-sub'
}

/** These make keyframes of their own, whatever they are asked for. */
const DEAF: string[] = ['amf', 'mf']

/** Whether a keyframe is one of the camera's. Each picture of MJPEG is. */
export const keepsKeyframes = ({ codec, transcoded }: Pick<StreamStatus, 'codec' | 'transcoded'>) =>
  codec === 'mjpeg' || !DEAF.includes(transcoded)

export interface TranscodingWords {
  /** A few words for a corner. */
  badge: string
  /** What is done, by whom, and what to do about it. */
  text: string
}

/** What to say of a stream that is transcoded; null when it is passed on as it comes. */
export function transcodingWords(
  status: (Coded & Pick<StreamStatus, 'transcoded'>) | undefined,
  hasSub: boolean,
  t: TFunction,
): TranscodingWords | null {
  if (!status?.transcoded) return null
  const codec = codecName(status.codec)
  const encoder = t(`streams.encoders.by.${status.transcoded}`)
  const bframes = status.codec === 'h264'
  const advice = t(`streams.transcoded.advice.${adviceFor(status, hasSub)}`)
  return {
    badge: t(bframes ? 'streams.transcoded.bframes' : 'streams.transcoded.badge', { codec }),
    text: `${t(bframes ? 'streams.transcoded.saysBframes' : 'streams.transcoded.says', { codec, encoder })} ${advice}`,
  }
}

import { useTranslation } from 'react-i18next'
import type { FoundRow, FoundStream } from '../../../preload/contract'
import { codecName } from '../../components/codec-name'

/** Below this nobody has to do anything. */
const APART_MS = 2_000
/** An answer that takes longer is worth saying. */
const SLOW_MS = 2_000

/** Half the round trip of a slow device cannot be told from a wrong clock. */
const unsureBy = ({ ms }: FoundRow) => ms / 2 + 500

export const clockOff = (row: FoundRow): boolean =>
  row.offsetMs !== null && Math.abs(row.offsetMs) > Math.max(APART_MS, unsureBy(row))

export const isSlow = ({ ms }: FoundRow) => ms >= SLOW_MS

/** Words for what is known of a row. */
export function useRowWords() {
  const { t, i18n } = useTranslation()
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(i18n.language, { maximumFractionDigits: digits }).format(value)
  const span = (ms: number): string => {
    const seconds = Math.round(Math.abs(ms) / 1000)
    if (seconds < 120) return t('onvif.seconds', { n: number(seconds) })
    if (seconds < 7_200) return t('onvif.minutes', { n: number(Math.round(seconds / 60)) })
    if (seconds < 172_800) return t('onvif.hours', { n: number(Math.round(seconds / 360) / 10, 1) })
    return t('onvif.days', { n: number(Math.round(seconds / 86_400)) })
  }
  return {
    name: (row: FoundRow) => {
      const channel = row.channel === null ? '' : t('onvif.channel', { n: row.channel })
      return [row.name || row.hardware, channel].filter(Boolean).join(' · ') || row.address
    },
    /** @param whole with its frame rate */
    stream: (stream: FoundStream | null, whole = false) => {
      if (!stream) return '—'
      const { codec, width, height, fps } = stream
      const size = width && height ? `${width}×${height}` : ''
      const rate = fps && whole ? t('onvif.fps', { n: number(fps, 1) }) : ''
      return [codec && codecName(codec), size, rate].filter(Boolean).join(' · ') || t('onvif.given')
    },
    clock: (row: FoundRow) => {
      if (row.offsetMs === null) return '—'
      if (!clockOff(row)) {
        if (unsureBy(row) <= APART_MS) return t('onvif.clock.right')
        return t('onvif.clock.about', { n: number(unsureBy(row) / 1000, 1) })
      }
      const key = row.offsetMs > 0 ? 'onvif.clock.ahead' : 'onvif.clock.behind'
      return t(key, { span: span(row.offsetMs) })
    },
    slow: ({ ms }: FoundRow) => t('onvif.slow', { n: number(ms / 1000, 1) }),
  }
}

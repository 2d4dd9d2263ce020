import type { TFunction } from 'i18next'
import type {
  Code,
  Criterion,
  Finding,
  Language,
  Standard,
  StreamMeasure,
  TechnicalResult,
} from '../../preload/contract'
import { codecName } from '../components/codec-name'
import { clockTime, dateOf, duration } from '../components/time'

/** What words are made with. */
export interface Speaker {
  t: TFunction
  language: Language
  places: Code[]
}

const round = (value: number, by = 10) => Math.round(value * by) / by

/** The day and the time, as a document has them. */
export const momentWords = (at: number, language: Language) =>
  `${dateOf(at)} ${clockTime(at, language)}`

/** What was measured, in words; of what was not, that it was not. */
export function measuredWords(result: TechnicalResult, of: Criterion, speaker: Speaker): string {
  const { t } = speaker
  return measured[of](result, speaker) ?? t('technical.measured.none')
}

type Words = (result: TechnicalResult, speaker: Speaker) => string | null

const measured: Record<Criterion, Words> = {
  reachable: ({ main }, { t }) =>
    main.trouble !== 'none'
      ? t(`streams.reasons.${main.trouble}`)
      : main.breaks === 0
        ? t('technical.measured.unbroken', { seconds: round(main.seconds) })
        : t('technical.measured.breaks', {
            count: main.breaks,
            longest: round(main.longestBreak),
            seconds: round(main.seconds),
          }),
  codec: ({ main }) => (main.codec ? codecName(main.codec) : null),
  size: ({ main: { width, height } }, { t }) =>
    width > 0 ? t('technical.measured.size', { width, height }) : null,
  ratio: ({ main: { width, height } }, { t }) =>
    width > 0 ? t('technical.measured.ratio', { ratio: round(width / height, 100) }) : null,
  fps: ({ main: { fps } }, { t }) => (fps === null ? null : t('technical.measured.fps', { fps })),
  bitrate: ({ main: { kbps, peakKbps } }, { t }) =>
    kbps === null ? null : t('technical.measured.bitrate', { kbps, peak: peakKbps ?? kbps }),
  keyframes: ({ main }, { t }) =>
    main.keyframes === null ? null : t('technical.measured.keyframes', { seconds: main.keyframes }),
  sub: ({ sub }, { t }) => (sub ? subWords(sub, t) : null),
  clock: (result, speaker) => clockWords(result, speaker),
  night: ({ night }, { t, language }) =>
    night && t('technical.measured.night', { ...night, at: momentWords(night.at, language) }),
  place: ({ place }, { places, language }) => labelOf(places, place, language) || null,
}

function subWords({ trouble, codec, width, height, fps }: StreamMeasure, t: TFunction): string {
  if (trouble !== 'none') return t(`streams.reasons.${trouble}`)
  return t('technical.measured.sub', { codec: codecName(codec), width, height, fps: fps ?? 0 })
}

/** Below two seconds nobody can tell it from a clock that is right. */
function clockWords({ clock }: TechnicalResult, { t }: Speaker): string | null {
  if (!clock) return null
  const source = t(`technical.sources.${clock.source}`)
  if (Math.abs(clock.offsetMs) < 2_000) return t('technical.measured.clockRight', { source })
  const off = duration(1000 * Math.round(Math.abs(clock.offsetMs) / 1000), t)
  const fast = clock.offsetMs > 0
  return t(`technical.measured.${fast ? 'clockFast' : 'clockSlow'}`, { off, source })
}

/** What the standard of that day asked. */
export function requiredWords(standard: Standard, of: Criterion, { t }: Speaker): string {
  if (of === 'place' && standard.place.allowed.length > 0)
    return t('technical.required.places', { count: standard.place.allowed.length })
  if (of === 'codec')
    return t('technical.required.codec', { list: standard.codec.allowed.map(codecName).join(', ') })
  if (of === 'ratio')
    return t('technical.required.ratio', { list: standard.ratio.allowed.join(', ') })
  return t(`technical.required.${of}`, { ...standard[of] })
}

/** What to do about it; empty when there is nothing to do. */
export function adviceWords(
  { reason, criterion }: Finding,
  { main }: TechnicalResult,
  { t }: Speaker,
): string {
  if (reason === 'none') return ''
  if (criterion === 'reachable' && main.trouble !== 'none' && reason === 'unreachable')
    return t(`streams.advice.${main.trouble}`)
  return t(`technical.advice.${reason}`)
}

export function labelOf(codes: Code[], code: string, language: Language): string {
  const found = codes.find((each) => each.code === code)
  return found ? (language === 'en' ? found.en : found.vi) : code
}

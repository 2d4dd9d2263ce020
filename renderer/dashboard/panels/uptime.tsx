import type { Shown } from '../panel'
import { Big, Rows, share, type Tone, useSpeech } from './pieces'

/** By camera-time, of what is known: what is not known is said, and never counted as good. */
export function Uptime({ figures: { uptime } }: Shown) {
  const { t, language, named, percent } = useSpeech()
  if (!uptime || uptime.total.percent === null)
    return <Big figure="–" label={t(uptime ? 'dashboard.uptime.why' : 'dashboard.none')} />
  const { total, byAuthority } = uptime
  const fine = (value: number | null) => finely(value, language)
  const unknown = share(total.unknownMs, total.unknownMs + total.upMs + total.downMs)
  return (
    <>
      <Big figure={fine(total.percent)} label={t('dashboard.uptime.of')}>
        {unknown > 0.0005 && t('dashboard.uptime.unknown', { part: percent(unknown * 100) })}
      </Big>
      <Rows
        rows={byAuthority.map((line) => ({
          ...{ key: line.code, name: named(line), value: fine(line.percent) },
          part: line.percent === null ? null : line.percent / 100,
          tone: toneOf(line.percent),
        }))}
      />
    </>
  )
}

/** Rounded down: 100 is said of what was never down, and of nothing else. */
function finely(value: number | null, language: string): string {
  if (value === null) return '–'
  const down = Math.floor(value * 10) / 10
  const locale = language === 'en' ? 'en-GB' : 'vi-VN'
  return `${down.toLocaleString(locale, { maximumFractionDigits: 1 })}%`
}

/** A whole authority in the dark wants a look; no official limit is known. */
const toneOf = (value: number | null): Tone =>
  value !== null && value < 50 ? 'doubtful' : undefined

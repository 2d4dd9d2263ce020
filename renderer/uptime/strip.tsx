import { memo } from 'react'
import type { UptimeBucket } from '../../preload/contract'
import css from './strip.module.css'
import { KINDS, type Kind } from './words'

interface StripProps {
  buckets: readonly UptimeBucket[]
  /** What it says, in words. */
  label: string
}

/** Height of the drawing; its width is a unit for each bucket. */
const HIGH = 20
/** What is there at all is seen. */
const LEAST = 3

/** From the bottom; what is wrong stands there, so that a little of it is seen. */
const ORDER: readonly Kind[] = ['down', 'unknown', 'planned', 'off', 'up']

interface Part {
  kind: Kind
  from: number
  high: number
}

/** A bar's parts in units of its height; of a camera that was not there yet, none. */
export function partsOf(bucket: UptimeBucket): Part[] {
  const all = bucket.reduce((sum, ms) => sum + ms, 0)
  const shown = ORDER.map((kind) => ({ kind, ms: bucket[KINDS.indexOf(kind)] ?? 0 })).filter(
    ({ ms }) => ms > 0,
  )
  const least = shown.map(({ ms }) => Math.max(LEAST, (HIGH * ms) / all))
  const over = least.reduce((sum, high) => sum + high, 0) - HIGH
  const most = Math.max(...least)
  let from = 0
  return shown.map(({ kind }, i) => {
    const own = least[i] ?? 0
    // What is small is drawn larger at the cost of what is large.
    const high = own === most ? own - over : own
    from += high
    return { kind, from: HIGH - from, high }
  })
}

/** A still bar for each hour or day: how much of it was up, down, unknown, planned, off. */
export const Strip = memo(function Strip({ buckets, label }: StripProps) {
  return (
    <svg
      className={css.strip}
      viewBox={`0 0 ${buckets.length} ${HIGH}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {buckets.flatMap((bucket, i) =>
        partsOf(bucket).map(({ kind, from, high }) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bucket is its place
            key={`${i}${kind}`}
            data-kind={kind}
            x={i + 0.06}
            y={from}
            width={0.88}
            height={high}
          />
        )),
      )}
    </svg>
  )
})

export function Swatch({ kind }: { kind: Kind }) {
  return <span className={css.swatch} data-kind={kind} aria-hidden="true" />
}

import type { StreamMeasure } from '../../preload/contract'
import type { Sample } from './samples'

/** What was seen of a stream: an array for each connection, in the order of time. */
export interface Seen {
  connections: Sample[][]
  /** The time in which it was watched, in ms. */
  from: number
  to: number
}

export type Figures = Pick<
  StreamMeasure,
  | 'fps'
  | 'kbps'
  | 'peakKbps'
  | 'keyframes'
  | 'keyframesSeen'
  | 'seconds'
  | 'breaks'
  | 'longestBreak'
>

/** Ms without a picture that are a break. */
const BREAK = 3_000
/** Servers send what they have kept at first: that says nothing of rate. */
const SETTLING = 1_000
/** Pictures a second are looked at over this many ms at a time: they come in bursts. */
const SPAN = 2_000

/** Everything that can be said of a stream from when its pictures came, and how large they were. */
export function figuresOf({ connections, from, to }: Seen): Figures {
  const stretches = connections.flatMap(unbroken)
  const breaks = breaksOf(stretches, to)
  const steady = stretches.map(settled).filter((each) => each.length > 1)
  const ms = sum(steady.map(lengthOf))
  const bits = 8 * sum(steady.flatMap((each) => each.slice(1).map(({ bytes }) => bytes)))
  return {
    fps: rounded(median(steady.flatMap(rates)), 10),
    kbps: ms > 0 ? Math.round(bits / ms) : null,
    peakKbps: ms > 0 ? Math.round(Math.max(...steady.map(peak))) : null,
    keyframes: rounded(longest(stretches.flatMap(keyless)), 10),
    keyframesSeen: stretches.flat().filter(({ key }) => key).length,
    seconds: Math.round((to - from) / 100) / 10,
    breaks: breaks.length,
    longestBreak: (longest(breaks) ?? 0) / 1000,
  }
}

/** Parts without a break. */
function unbroken(samples: Sample[]): Sample[][] {
  const parts: Sample[][] = []
  let before = Number.NEGATIVE_INFINITY
  for (const sample of samples) {
    if (sample.at - before > BREAK) parts.push([])
    parts.at(-1)?.push(sample)
    before = sample.at
  }
  return parts
}

/** Ms of each: what lies between two parts, and after the last one. */
function breaksOf(parts: Sample[][], to: number): number[] {
  const between = parts.slice(1).map((part, i) => startOf(part) - endOf(parts[i] ?? []))
  const silence = parts.length > 0 ? to - endOf(parts.at(-1) ?? []) : 0
  return [...between, ...(silence > BREAK ? [silence] : [])].map((ms) =>
    Math.max(0, Math.round(ms)),
  )
}

const settled = (part: Sample[]) => part.filter(({ at }) => at - startOf(part) >= SETTLING)

/** Pictures a second, span by span: each begins with the first picture of a burst. */
function rates(part: Sample[]): number[] {
  const found: number[] = []
  let begin = 0
  for (const [i, { at }] of part.entries()) {
    const ms = at - (part[begin]?.at ?? at)
    if (ms < SPAN) continue
    found.push((1000 * (i - begin)) / ms)
    begin = i
  }
  const whole = lengthOf(part)
  return found.length > 0 || whole <= 0 ? found : [(1000 * (part.length - 1)) / whole]
}

/** kb/s of the second with the most. */
function peak(part: Sample[]): number {
  let [most, bytes, begin] = [0, 0, 0]
  for (const sample of part) {
    bytes += sample.bytes
    while (sample.at - (part[begin]?.at ?? 0) >= 1000) bytes -= part[begin++]?.bytes ?? 0
    most = Math.max(most, bytes)
  }
  return (8 * most) / 1000
}

/** Seconds from keyframe to keyframe, and at both ends as long as none was seen. */
function keyless(part: Sample[]): number[] {
  const times = [startOf(part), ...part.filter(({ key }) => key).map(({ at }) => at), endOf(part)]
  return times.slice(1).map((at, i) => (at - (times[i] ?? at)) / 1000)
}

const startOf = (part: Sample[]) => part[0]?.at ?? 0
const endOf = (part: Sample[]) => part.at(-1)?.at ?? 0
const lengthOf = (part: Sample[]) => endOf(part) - startOf(part)
const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
/** Not by spreading: there are many. */
const longest = (values: number[]): number | null =>
  values.reduce<number | null>(
    (most, value) => (most === null || value > most ? value : most),
    null,
  )
const rounded = (value: number | null, by: number) =>
  value === null ? null : Math.round(value * by) / by

function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}

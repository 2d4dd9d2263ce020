import type { RingStream } from '../../preload/contract'
import type { Intake } from './intake'
import { keyOf, type Segment, type Segments } from './segments'

export interface Usage {
  bytes: number
  budget: number
  /** Part of `bytes` that is kept whatever the budget. */
  protected: number
  segments: number
  /** Segments that went before their time, for want of room, since the start. */
  early: number
  streams: RingStream[]
}

interface Counted {
  budget: number
  early: number
  intakes: ReadonlyMap<string, Intake>
}

export function usageOf(
  segments: Segments,
  mayGo: (segment: Segment) => boolean,
  { budget, early, intakes }: Counted,
): Usage {
  const rows = segments.streams()
  const all = rows.flat()
  const held = all.filter((segment) => !mayGo(segment))
  const streams = streamsOf(rows, intakes)
  return {
    ...{ bytes: segments.bytes, budget, early, segments: all.length, streams },
    protected: bytesOf(held),
  }
}

/** @param rows segments of one stream each */
export const streamsOf = (
  rows: readonly (readonly Segment[])[],
  intakes: ReadonlyMap<string, Intake>,
): RingStream[] => rows.map((row) => streamUsage(row, intakes))

function streamUsage(row: readonly Segment[], intakes: ReadonlyMap<string, Intake>): RingStream {
  const [first] = row
  if (!first) throw new Error('a stream without segments')
  const { camera, quality, original, from } = first
  const to = row.reduce((latest, segment) => Math.max(latest, segment.to), 0)
  const dropped = intakes.get(keyOf(first))?.dropped ?? 0
  return { camera, quality, original, from, to, bytes: bytesOf(row), dropped }
}

const bytesOf = (segments: readonly Segment[]) =>
  segments.reduce((sum, { bytes }) => sum + bytes, 0)

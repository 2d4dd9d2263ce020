import type { Quality } from '../../preload/contract'
import type { SegmentName } from './names'

/** One file of the ring: begins with its tables and a keyframe, and plays by itself. */
export interface Segment extends SegmentName {
  /** Arrival of its last bytes. */
  to: number
  /** Bytes on disk. */
  bytes: number
}

/** A picture is on the screen until the next one, which may be the first of the next segment. */
const LAST_PICTURE = 2_000

export const touches = (segment: Pick<Segment, 'from' | 'to'>, from: number, to: number) =>
  segment.from <= to && segment.to + LAST_PICTURE >= from

/** What is on disk, by stream and in the order of arrival. Only counts; files are others' work. */
export class Segments {
  bytes = 0
  private rows = new Map<string, Segment[]>()

  add(segment: Segment): void {
    const key = keyOf(segment)
    const row = this.rows.get(key) ?? []
    this.rows.set(key, row)
    const later = row.findIndex(({ from }) => from > segment.from)
    row.splice(later < 0 ? row.length : later, 0, segment)
    this.bytes += segment.bytes
  }

  resize(segment: Segment, bytes: number): void {
    this.bytes += bytes - segment.bytes
    segment.bytes = bytes
  }

  remove(segment: Segment): void {
    const row = this.rows.get(keyOf(segment)) ?? []
    const at = row.indexOf(segment)
    if (at < 0) return
    row.splice(at, 1)
    this.bytes -= segment.bytes
    if (row.length === 0) this.rows.delete(keyOf(segment))
  }

  of(camera: string, quality: Quality, original = false): readonly Segment[] {
    return this.rows.get(keyOf({ camera, quality, original })) ?? []
  }

  streams(): readonly (readonly Segment[])[] {
    return [...this.rows.values()]
  }

  /** Those over before their camera's limit, or from a time that is yet to come: a clock was set. */
  expired(limit: (camera: string) => number, now: number): Segment[] {
    return this.streams().flatMap((row) => {
      const [first] = row
      if (!first) return []
      const before = limit(first.camera)
      const fresh = row.findIndex(({ to }) => to >= before)
      const old = row.slice(0, fresh < 0 ? row.length : fresh)
      const future = row.filter(({ from }) => from > now + (now - before))
      return [...old, ...future]
    })
  }

  /** The one that began first of those that may go. */
  oldest(mayGo: (segment: Segment) => boolean): Segment | null {
    let oldest: Segment | null = null
    for (const row of this.rows.values()) {
      const first = row.find(mayGo)
      if (first && (!oldest || first.from < oldest.from)) oldest = first
    }
    return oldest
  }
}

export const keyOf = ({
  camera,
  quality,
  original,
}: Pick<SegmentName, 'camera' | 'quality' | 'original'>) =>
  `${camera}/${quality}${original ? '/original' : ''}`

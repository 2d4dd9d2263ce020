import { readFile } from 'node:fs/promises'
import { Rewriter } from './rewriter'
import { TICKS_PER_MS, ticksBetween } from './times'
import { type Content, contentOf, isWhole, type Unit } from './units'

/** A segment's file as it was when it was looked at. */
export interface Piece {
  path: string
  /** Bytes; what is added later is left out. */
  bytes: number
  run: number
}

export interface Span {
  /** Ms since 1970. */
  from: number
  to: number
}

/** One picture in its place in a film. */
export interface Shot {
  content: Content
  run: number
  unit: Unit
  /** When it arrived, in ms since 1970. */
  time: number
}

/** Another way round of the clock, or of the camera's settings, and no mere lateness. */
const JUMP = 1_000

/**
 * The pictures of a window as one MPEG-TS whose times are those of arrival: gaps stay gaps, and
 * runs whose own times begin anew follow each other. Begins at the last keyframe at or before the
 * window, ends with the first picture at or after it.
 */
export class Film {
  /** Times of its pictures, in ms since 1970, in the order of decoding; filled by `chunks`. */
  readonly times: number[] = []
  /** Runs of ffmpeg that it is made of. */
  runs = 0

  private constructor(
    readonly content: Content,
    private shots: AsyncGenerator<Shot>,
    private head: Shot[],
    private to: number,
  ) {}

  /** Null when nothing is there. Pieces in order; those that are gone are passed over. */
  static async open(pieces: Piece[], { from, to }: Span, type: number): Promise<Film | null> {
    const shots = shotsOf(pieces, type)
    let head: Shot[] = []
    for (let next = await shots.next(); !next.done; next = await shots.next()) {
      const shot = next.value
      // Late: a keyframe after the window's beginning only matters while there is none before.
      if (shot.unit.key && (shot.time <= from || head.length === 0)) head = [shot]
      else if (head.length > 0) head.push(shot)
      if (shot.time > from && head.length > 0) break
    }
    const [first] = head
    if (!first || first.time > to) return null
    return new Film(first.content, shots, head, to)
  }

  get from(): number {
    return this.head[0]?.time ?? 0
  }

  /** To be read once. */
  async *chunks(): AsyncGenerator<Buffer> {
    const rewriter = new Rewriter(this.from)
    let run = Number.NaN
    for await (const { content, unit, time, run: now } of this.all()) {
      if (now !== run) this.runs++
      run = now
      this.times.push(time)
      yield rewriter.write(content, unit, time)
      if (time >= this.to) return
    }
  }

  /** Its pictures in the order of decoding; to be read once, in place of `chunks`. */
  async *pictures(): AsyncGenerator<Shot> {
    for await (const shot of this.all()) {
      yield shot
      if (shot.time >= this.to) return
    }
  }

  private async *all(): AsyncGenerator<Shot> {
    yield* this.head
    yield* this.shots
  }
}

/** Every picture with its time. A run keeps the anchor of its last keyframe in its first segment. */
async function* shotsOf(pieces: Piece[], type: number): AsyncGenerator<Shot> {
  let anchor: Unit | undefined
  for (const [i, piece] of pieces.entries()) {
    const content = await read(piece)
    if (content?.video.type !== type) continue
    const previous = pieces[i - 1]?.run
    if (previous !== piece.run)
      anchor = content.units.filter(({ arrival }) => arrival !== null).at(-1)
    for (const unit of content.units) {
      if (anchor && unit.arrival !== null && jumped(anchor, unit)) anchor = unit
      const last = unit === content.units.at(-1) && pieces[i + 1]?.run !== piece.run
      if (anchor && isWhole(unit, !last))
        yield { content, unit, run: piece.run, time: timeOf(anchor, unit) }
    }
  }
}

const timeOf = (anchor: Unit, { pts }: Unit) =>
  (anchor.arrival ?? 0) + ticksBetween(anchor.pts, pts) / TICKS_PER_MS

const jumped = (anchor: Unit, unit: Unit) =>
  Math.abs((unit.arrival ?? 0) - timeOf(anchor, unit)) > JUMP

async function read({ path, bytes }: Piece): Promise<Content | null> {
  const all = await readFile(path).catch(unlessShort)
  return all && contentOf(all.subarray(0, bytes))
}

/** What cannot be read will not be, later; but nobody wants a hole for want of a descriptor. */
function unlessShort(error: NodeJS.ErrnoException): null {
  if (SHORT.includes(error.code ?? '')) throw error
  return null
}

const SHORT = ['EMFILE', 'ENFILE', 'ENOMEM', 'EAGAIN']

/** The codec of the picture at this time, by the piece that holds it; null when there is none. */
export async function typeOf(piece: Piece | undefined): Promise<number | null> {
  return (piece && (await read(piece))?.video.type) ?? null
}

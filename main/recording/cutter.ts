import type { Quality } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { remove } from '../storage'
import { clipArguments, type StillType, stillArguments } from './arguments'
import { type DiskFailure, diskFailure } from './disk'
import { type FfmpegFailure, runFfmpeg, type Told } from './ffmpeg'
import { Film, type Piece, type Span, typeOf } from './film'
import { type Finished, finish } from './finish'
import type { Ring } from './ring'
import { touches } from './segments'

export interface CutRequest extends Span {
  camera: string
  quality: Quality
  /** The key press, in ms since 1970. */
  moment: number
}

export type CutFailure = 'nothing-recorded' | FfmpegFailure | DiskFailure

/** Times in ms since 1970: of the first and the last picture in the file. */
export interface Clip extends Finished, Told, Span {
  moment: number
  /** Where the moment lies in the file, in ms from its beginning; outside when it was not recorded. */
  offset: number
  /** Runs of ffmpeg that it is made of: more than one when the stream began anew. */
  runs: number
}

export interface StillRequest {
  camera: string
  quality: Quality
  /** Ms since 1970. */
  at: number
  type: StillType
}

/** `at` is the time of the picture that was nearest. */
export interface Still extends Finished, Told {
  at: number
}

/** How long the ring may take to write what it holds before a cut goes without. */
const PATIENCE = 3_000

/** Files made from the ring: complete under their names, or not there. */
export class Cutter {
  /** @param program of ffmpeg, or null when there is none */
  constructor(
    private ring: Ring,
    private program: () => string | null,
  ) {}

  /** To be called when `to` has passed: what comes later is not waited for. */
  cut(request: CutRequest, into: string): Promise<Result<Clip, CutFailure>> {
    const { camera, quality, moment } = request
    return this.made(
      camera,
      quality,
      () => request,
      into,
      moment,
      async (film, program, part) => {
        const { video, audio } = film.content
        const tracks = { video: video.type, audio: audio?.type ?? null }
        const { from } = film
        const told = await runFfmpeg(program, clipArguments(tracks, from, part), film.chunks())
        if (!told.ok) return told
        const to = Math.max(from, ...lastOf(film.times))
        return ok({ ...told.value, from, to, moment, offset: moment - from, runs: film.runs })
      },
    )
  }

  still(request: StillRequest, into: string): Promise<Result<Still, CutFailure>> {
    const { camera, quality, at, type } = request
    const span = () => this.spanAround(camera, quality, at)
    return this.made(camera, quality, span, into, at, async (film, program, part) => {
      const chunks: Buffer[] = []
      for await (const chunk of film.chunks()) chunks.push(chunk)
      const nearest = film.times.reduce((best, time) =>
        Math.abs(time - at) < Math.abs(best - at) ? time : best,
      )
      const args = stillArguments(type, nearest - film.from, part)
      const told = await runFfmpeg(program, args, all(chunks))
      return told.ok ? ok({ ...told.value, at: nearest }) : told
    })
  }

  private async made<T>(
    camera: string,
    quality: Quality,
    spanNow: () => Span,
    into: string,
    moment: number,
    make: (film: Film, program: string, part: string) => Promise<Result<T, FfmpegFailure>>,
  ): Promise<Result<T & Finished, CutFailure>> {
    const program = this.program()
    if (!program) return fail('ffmpeg-missing')
    const part = `${into}.part`
    await atMost(PATIENCE, this.ring.flush())
    const span = spanNow()
    const unpin = this.ring.pin(camera, span.from, span.to)
    try {
      const film = await this.film(camera, quality, span, moment)
      if (!film) return fail('nothing-recorded')
      const made = await make(film, program, part)
      return made.ok ? ok({ ...made.value, ...(await finish(part, into)) }) : made
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      return fail(diskFailure(error), (error as Error).message)
    } finally {
      unpin()
      await remove(part).catch(() => {})
    }
  }

  private async film(
    camera: string,
    quality: Quality,
    span: Span,
    moment: number,
  ): Promise<Film | null> {
    const segments = this.ring
      .segments(camera, quality)
      .filter((segment) => touches(segment, span.from, span.to))
    const pieceOf = (segment: (typeof segments)[number]): Piece => ({
      ...{ path: this.ring.pathOf(segment), bytes: segment.bytes, run: segment.run },
    })
    const middle = segments.filter(({ from }) => from <= moment).at(-1) ?? segments[0]
    const type = await typeOf(middle && pieceOf(middle))
    return type === null ? null : Film.open(segments.map(pieceOf), span, type)
  }

  /** The segment with the picture nearest to a time, however far away. */
  private spanAround(camera: string, quality: Quality, at: number): Span {
    const ends = this.ring
      .segments(camera, quality)
      .map(({ from, to }) => Math.min(Math.max(at, from), to))
    const nearest = ends.reduce(
      (best, end) => (Math.abs(end - at) < Math.abs(best - at) ? end : best),
      ends[0] ?? at,
    )
    return { from: nearest, to: nearest }
  }
}

/** With pictures that refer to later ones, the last to be decoded need not be the last to be seen. */
const lastOf = (times: number[]) => times.slice(-32)

async function* all(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

async function atMost(ms: number, step: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([step, late])
  clearTimeout(timer)
}

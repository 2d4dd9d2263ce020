import type { Quality } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import { remove } from '../storage'
import { clipArguments, type StillType, stillArguments } from './arguments'
import { type DiskFailure, diskFailure } from './disk'
import { type FfmpegFailure, runFfmpeg, type Told } from './ffmpeg'
import type { Film, Span } from './film'
import { type Finished, finish } from './finish'
import { filmOf, written } from './recorded'
import type { Ring } from './ring'
import { touches } from './segments'

/** What is cut. */
export interface Source {
  camera: string
  quality: Quality
  /** What the camera sent, beside what was made of it for the screen. */
  original?: boolean
}

export interface CutRequest extends Span, Source {
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

export interface StillRequest extends Source {
  /** Ms since 1970. */
  at: number
  type: StillType
  /** Only of this time; of any without it. */
  within?: Span
}

/** `at` is the time of the picture that was nearest. */
export interface Still extends Finished, Told {
  at: number
}

/** Files made from the ring: complete under their names, or not there. */
export class Cutter {
  /** @param program of ffmpeg, or null when there is none */
  constructor(
    private ring: Ring,
    private program: () => string | null,
  ) {}

  /** To be called when `to` has passed: what comes later is not waited for. */
  cut(request: CutRequest, into: string): Promise<Result<Clip, CutFailure>> {
    const { moment } = request
    return this.made(
      request,
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
    const { at, type } = request
    const span = () => this.spanAround(request)
    return this.made(request, span, into, at, async (film, program, part) => {
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
    { camera, quality, original }: Source,
    spanNow: () => Span,
    into: string,
    moment: number,
    make: (film: Film, program: string, part: string) => Promise<Result<T, FfmpegFailure>>,
  ): Promise<Result<T & Finished, CutFailure>> {
    const program = this.program()
    if (!program) return fail('ffmpeg-missing')
    const part = `${into}.part`
    await written(this.ring)
    const span = spanNow()
    const unpin = this.ring.pin(camera, span.from, span.to)
    try {
      const film = await filmOf(this.ring, camera, quality, span, moment, original)
      if (!film) return fail('nothing-recorded')
      const made = await make(film, program, part)
      if (!made.ok) return made
      const finished = await finish(part, into).catch(unlessMissing)
      return finished ? ok({ ...made.value, ...finished }) : fail('ffmpeg-failed', 'no picture')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      return fail(diskFailure(error), (error as Error).message)
    } finally {
      unpin()
      await remove(part).catch(() => {})
    }
  }

  /** The segment with the picture nearest to a time, however far away. */
  private spanAround({ camera, quality, original, at, within }: StillRequest): Span {
    const ends = this.ring
      .segments(camera, quality, original)
      .filter((segment) => !within || touches(segment, within.from, within.to))
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

/** ffmpeg is content when nothing could be decoded, and has then made no file. */
function unlessMissing(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}

async function* all(chunks: Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks
}

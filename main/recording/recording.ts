import type { Quality, RecordedPicture, RingState, RingStream } from '../../preload/contract'
import type { Result } from '../base/result'
import {
  type Clip,
  type CutFailure,
  type CutRequest,
  Cutter,
  type Still,
  type StillRequest,
} from './cutter'
import { type ExcerptRequest, excerptOf } from './excerpt'
import type { Pictures } from './intake'
import type { Lease } from './leases'
import { written } from './recorded'
import { Ring, type RingDeps } from './ring'
import type { Usage } from './usage'

/** What main/streams tells of every stream. Never throws, never waits. */
export interface Tap {
  /** A run of ffmpeg has its first picture, which follows; its clock has begun anew. */
  begun(camera: string, quality: Quality, original?: boolean): void
  /**
   * @param tables the newest PAT and PMT packets
   * @param arrival of the bytes, in ms since 1970
   */
  batch(
    camera: string,
    quality: Quality,
    pictures: Pictures,
    tables: Buffer[],
    arrival: number,
    original?: boolean,
  ): void
}

export interface RecordingDeps extends RingDeps {
  /** Where ffmpeg is, or null when there is none. */
  ffmpeg(): string | null
}

export interface Recording {
  tap: Tap
  state(): RingState
  usage(): Usage
  /**
   * Keeps a time of a camera, in all its qualities, until it is released; `to` may lie ahead. Kept
   * at once; `saved` tells whether it would survive a crash by now: if not, it is tried again.
   */
  protect(wanted: Omit<Lease, 'id'>): { lease: Lease; saved: Promise<boolean> }
  release(id: string): Promise<void>
  /** What is protected; after a start, what was interrupted. Complete once the state is `recording`. */
  leases(): Lease[]
  /** One MP4 from the last keyframe at or before `from`; to be called when `to` has passed. */
  cut(request: CutRequest, into: string): Promise<Result<Clip, CutFailure>>
  /** The picture nearest to a time. */
  still(request: StillRequest, into: string): Promise<Result<Still, CutFailure>>
  /** Pictures of a time, to be shown again; empty when there are none. */
  excerpt(request: ExcerptRequest): Promise<RecordedPicture[]>
  /** What there is of a camera, the newest included; also what cannot be shown (`original`). */
  held(camera: string): Promise<RingStream[]>
  /** Keeps what a camera has from a time on, until the returned function is called. */
  hold(camera: string, from: number): () => void
  /** Writes what waits, for two seconds at most. */
  close(): Promise<void>
}

export function startRecording(deps: RecordingDeps): Recording {
  const ring = new Ring(deps)
  const cutter = new Cutter(ring, deps.ffmpeg)
  return {
    tap: {
      begun: (...all) => guarded(deps.log, () => ring.begun(...all)),
      batch: (...all) => guarded(deps.log, () => ring.batch(...all)),
    },
    state: () => ring.state,
    usage: () => ring.usage(),
    protect: (wanted) => ring.protect(wanted),
    release: (id) => ring.release(id),
    leases: () => ring.listLeases(),
    cut: (request, into) => cutter.cut(request, into),
    still: (request, into) => cutter.still(request, into),
    excerpt: (request) => excerptOf(ring, request),
    hold: (camera, from) => ring.pin(camera, from, Number.POSITIVE_INFINITY),
    held: async (camera) => {
      await written(ring)
      return ring.held(camera)
    },
    close: () => ring.close(),
  }
}

/** A bug here must not take the live picture with it. */
function guarded(log: (line: string) => void, step: () => void): void {
  try {
    step()
  } catch (error) {
    log(`ring: ${error instanceof Error ? error.stack : error}`)
  }
}

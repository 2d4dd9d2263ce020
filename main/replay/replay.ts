import { type Handlers, writeExcerpt } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { Recording } from '../recording'
import { Holds } from './holds'
import { requestIn } from './request'

export interface ReplayDeps {
  recording: Pick<Recording, 'held' | 'hold' | 'excerpt'>
  clock: Clock
  /** Seconds that are kept of a camera before a moment. */
  keep(camera: string): number
  /** Its pictures are drawn, and recorded nowhere. */
  isDemo(camera: string): boolean
  log(line: string): void
}

export interface Replay {
  handlers: Handlers['replay']
  /** Body of an excerpt by the end of its path; null where the path makes no sense. */
  excerpt(name: string): Promise<Uint8Array<ArrayBuffer> | null>
}

/** What the ring holds, for pages that show it again; see `preload/contract/replay`. */
export function createReplay({ recording, clock, keep, isDemo, log }: ReplayDeps): Replay {
  const holds = new Holds((camera, from) => recording.hold(camera, from), clock)
  return {
    handlers: {
      held: async ({ camera }) => {
        if (isDemo(camera)) return { status: 'refused', reason: 'demo' }
        const streams = (await recording.held(camera)).filter(({ original }) => !original)
        if (streams.length === 0) return { status: 'refused', reason: 'nothing-recorded' }
        return {
          status: 'done',
          streams: streams.map(({ quality, from, to }) => ({ quality, from, to })),
        }
      },
      keep: ({ camera, at }, { window }) => {
        holds.take(window, camera, at - keep(camera) * 1000)
        return { status: 'done' }
      },
      leave: (_none, { window }) => {
        holds.drop(window)
        return { status: 'done' }
      },
    },
    excerpt: async (name) => {
      const request = requestIn(name)
      if (!request) return null
      // A disk that is gone in between: no pictures, as if nothing had been recorded.
      const pictures = await recording.excerpt(request).catch((error) => {
        log(`not read: ${error}`)
        return []
      })
      return writeExcerpt(pictures)
    },
  }
}

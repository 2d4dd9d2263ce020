import { z } from 'zod'
import { call, Outcome, Refused } from './call'
import { Quality } from './streams'

/** What is recorded of one stream; times of arrival in ms since 1970. */
export const ReplaySpan = z.object({ quality: Quality, from: z.number(), to: z.number() })
export type ReplaySpan = z.infer<typeof ReplaySpan>

/** Why nothing can be shown again; a key of the catalogues. `demo`: its cameras are not recorded. */
export const ReplayRefusal = z.enum(['demo', 'nothing-recorded'])
export type ReplayRefusal = z.infer<typeof ReplayRefusal>

/** Ms of one excerpt, at most. */
export const REPLAY_MOST = 30_000

/** The path of an excerpt below the page's origin; see `readExcerpt`. Times in ms since 1970. */
export const excerptPath = (camera: string, quality: Quality, from: number, to: number) =>
  `/files/replay/${encodeURIComponent(camera)}/${quality}/${Math.floor(from)}/${Math.ceil(to)}`

/**
 * The last minutes of a camera, shown again in its tile. The pictures come by `excerptPath`, from
 * the last keyframe at or before `from` to the first picture at or after `to`.
 */
export const replay = {
  /** What may be asked for at this moment; newer pictures follow as they come. */
  held: call(
    z.object({ camera: z.string().max(64) }),
    z.union([z.object({ status: z.literal('done'), streams: z.array(ReplaySpan) }), Refused]),
  ),
  /**
   * Somebody looks at this time: what is kept before such a moment, and all since, stays for another
   * minute; in place of what this window asked for before.
   */
  keep: call(z.object({ camera: z.string().max(64), at: z.number() }), Outcome),
  /** Nobody looks any more. */
  leave: call(z.void(), Outcome),
}

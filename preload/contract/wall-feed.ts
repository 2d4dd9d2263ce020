import { z } from 'zod'
import { Quality } from './streams'

const Channel = z.number().int().min(0).max(0xffff)

/**
 * The wall's own feed: one WebSocket a window at `${streamBase}/wall`, for every stream it shows.
 * The page says in JSON what it wants; main sends binary messages, each a row of records.
 */
export const FeedWish = z.union([
  z.object({ open: Channel, camera: z.string(), quality: Quality, important: z.boolean() }),
  /** Enlarged or selected: the first to come back when many were lost. */
  z.object({ weigh: Channel, important: z.boolean() }),
  /** The channel's pictures cannot be decoded; said again while it lasts. */
  z.object({ undecodable: Channel }),
  /** The sound of a stream that another channel shows; there may be none. */
  z.object({ listen: Channel, camera: z.string(), quality: Quality }),
  z.object({ close: Channel }),
])
export type FeedWish = z.infer<typeof FeedWish>

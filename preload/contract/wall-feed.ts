import { z } from 'zod'
import { Quality } from './streams'

/**
 * The wall's own feed: one WebSocket a window at `${streamBase}/wall`, for every stream it shows.
 * The page says in JSON what it wants; main sends binary messages, each a row of records.
 */
export const FeedWish = z.union([
  z.object({ open: z.number().int().min(0).max(0xffff), camera: z.string(), quality: Quality }),
  z.object({ close: z.number().int().min(0).max(0xffff) }),
])
export type FeedWish = z.infer<typeof FeedWish>

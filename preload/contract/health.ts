import { z } from 'zod'
import { call, Outcome } from './call'
import { StreamState } from './streams'

/** What the players of one window did, as it measures it itself. Counts are of the last second. */
export const RendererFigures = z.object({
  /** Tiles with a player. */
  tiles: z.number(),
  /** Streams that are decoded, also for tiles that will show them next. */
  players: z.number(),
  /** Frames. */
  decoded: z.number(),
  shown: z.number(),
  dropped: z.number(),
  /** Median ms from main's receipt of a picture to its painting; null where nobody measures it. */
  lagMs: z.number().nullable(),
  /** How late the page's own timer was, in ms. */
  delayMs: z.number(),
  /** How far the load was shed; 0 is not at all. */
  level: z.number(),
})
export type RendererFigures = z.infer<typeof RendererFigures>

/** Which processes belong together; each is a key under `health.processes` of the catalogues. */
export const ProcessKind = z.enum(['main', 'page', 'gpu', 'helper', 'ffmpeg'])
export type ProcessKind = z.infer<typeof ProcessKind>

export const ProcessFigures = z.object({
  kind: ProcessKind,
  count: z.number(),
  /** Percent of the whole machine, all its cores together; null where it cannot be read. */
  cpu: z.number().nullable(),
  /** Bytes; memory shared by several counts once where the system tells (Linux). */
  memory: z.number().nullable(),
})
export type ProcessFigures = z.infer<typeof ProcessFigures>

/** How the station itself is. Times in ms, sizes in bytes, counts since it started. */
export const Health = z.object({
  /** When it was measured, since 1970. */
  at: z.number(),
  uptime: z.number(),
  cores: z.number(),
  processes: z.array(ProcessFigures),
  streams: z.object({
    states: z.partialRecord(StreamState, z.number()),
    viewers: z.number(),
    /** Starts of ffmpeg. */
    attempts: z.number(),
    /** Pictures that were lost, and those that came back. */
    lost: z.number(),
    returned: z.number(),
  }),
  windows: z.array(z.object({ number: z.number(), figures: RendererFigures.nullable() })),
  incidents: z.object({
    crashes: z.number(),
    hangs: z.number(),
    /** Processes of Chromium other than pages that ended. */
    gpu: z.number(),
    helper: z.number(),
  }),
  /** How late main's own timers were: 99 of 100 were not later than this. */
  delayP99: z.number(),
  /** Files and sockets that main has open; null where it cannot be counted. */
  handles: z.number().nullable(),
  /** Room on the disk of the profile. */
  diskFree: z.number().nullable(),
  versions: z.object({
    app: z.string(),
    electron: z.string(),
    chromium: z.string(),
    /** Empty when there is none. */
    ffmpeg: z.string(),
  }),
})
export type Health = z.infer<typeof Health>

export const health = {
  /** Measured at most once a second, whoever asks. */
  read: call(z.void(), Health),
  /** A window's sign of life, once a second: without it the window is taken for hung. */
  beat: call(RendererFigures, Outcome),
}

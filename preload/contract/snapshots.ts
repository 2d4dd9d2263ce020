import { z } from 'zod'
import { FileTrouble, Moment } from './bookmark'
import { call, Outcome, push, Refused } from './call'
import { Series, SeriesPlan } from './snapshot-series'
import { Quality, StreamReason } from './streams'

/** Named by when main had it; sorts by time. */
export const SnapshotId = z.string().regex(/^\d{8}-\d{6}-\d{3}-[0-9a-z]{6}$/)

export const PictureType = z.enum(['jpeg', 'png'])
export type PictureType = z.infer<typeof PictureType>

export const SnapshotSettings = z.object({
  /** Empty for the standard one. */
  folder: z.string().max(4096),
  type: PictureType,
  /** Of JPEG, in percent. */
  quality: z.number().int().min(50).max(100),
  /** A strip below the picture: facility, camera, place, time, operator. */
  caption: z.boolean(),
  /** Where the tile shows less than the camera gives, a second file follows. */
  full: z.boolean(),
})
export type SnapshotSettings = z.infer<typeof SnapshotSettings>

/** Why the folder does not take pictures; a key under `snapshots.reasons` of the catalogues. */
export const FolderTrouble = z.enum([
  'disk-full',
  'folder-gone',
  'read-only',
  'not-writable',
  'no-response',
])
export type FolderTrouble = z.infer<typeof FolderTrouble>

/** How snapshots are, for every window. */
export const SnapshotState = z.object({
  settings: SnapshotSettings,
  /** The folder in use. */
  folder: z.string(),
  /** Whose name is on them. */
  operator: z.string(),
  /** Pictures that are kept by us until the folder takes them. */
  waiting: z.number().int(),
  trouble: z.union([z.literal('none'), FolderTrouble]),
})
export type SnapshotState = z.infer<typeof SnapshotState>

/** 48 MB: a wall of 4K as PNG. */
export const MOST_PICTURE_BYTES = 48 * 2 ** 20

const Bytes = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_PICTURE_BYTES)

/** A picture as a page encoded it. */
export const TakenPicture = z.object({
  scope: z.enum(['tile', 'wall']),
  /** Of a tile there is one. */
  cameras: z.array(z.string().max(64)).min(1).max(64),
  /** The stream that the tile shows. */
  quality: Quality,
  /** When main had the picture. */
  at: Moment,
  type: PictureType,
  bytes: Bytes,
})
export type TakenPicture = z.infer<typeof TakenPicture>

/** Why there is no picture at full resolution; a key under `snapshots.reasons`, else of streams. */
export const PictureTrouble = z.union([FolderTrouble, FileTrouble, StreamReason])
export type PictureTrouble = z.infer<typeof PictureTrouble>

/**
 * What became of a picture. `kept`: in our own folder, on its way. `saved`: in the chosen folder.
 * `waiting`: the folder does not take it now, see `reason`; it is tried again. `failed`: there is
 * none, which happens to pictures at full resolution alone.
 */
export const SnapshotNews = z.object({
  id: SnapshotId,
  /** Set for the picture at full resolution: the snapshot that it belongs to. */
  of: SnapshotId.nullable(),
  camera: z.string(),
  state: z.enum(['kept', 'saved', 'waiting', 'failed']),
  reason: z.union([z.literal('none'), PictureTrouble]),
  /** Where it lies once it is saved; empty before. */
  path: z.string(),
})
export type SnapshotNews = z.infer<typeof SnapshotNews>

/** A picture that was taken, or one that is not to be kept. */
export const PictureRef = z.union([
  z.object({ id: SnapshotId }),
  z.object({ type: PictureType, bytes: Bytes }),
])
export type PictureRef = z.infer<typeof PictureRef>

const Started = z.union([z.object({ status: z.literal('done'), id: z.string() }), Refused])

export const snapshots = {
  state: call(z.void(), SnapshotState),
  set: call(SnapshotSettings.omit({ folder: true }).partial(), Outcome),
  /** Opens a dialogue in main. `standard` goes back to the standard folder without one. */
  chooseFolder: call(z.object({ standard: z.boolean() }), Outcome),
  /** Done once the picture is safe on our own disk; the rest is told by `told`. */
  save: call(TakenPicture, Started),
  copy: call(PictureRef, Outcome),
  /** Opens the system's dialogue. */
  print: call(PictureRef, Outcome),
  /** To be called as soon as a picture of the page is dragged. */
  drag: call(SnapshotId, Outcome),
  /** Shows the file in its folder; without one, the folder. */
  reveal: call(SnapshotId.nullable(), Outcome),
  series: call(z.void(), z.array(Series)),
  startSeries: call(SeriesPlan, Started),
  stopSeries: call(z.string(), Outcome),
  /** Takes an ended one off the list; its pictures stay. */
  forgetSeries: call(z.string(), Outcome),
  /** Makes the contact sheet anew, and opens it. */
  sheet: call(z.string(), Outcome),
  openSeries: call(z.string(), Outcome),
  changed: push(SnapshotState),
  told: push(SnapshotNews),
  seriesChanged: push(z.array(Series)),
}

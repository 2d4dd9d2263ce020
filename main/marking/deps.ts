import type { Marked, Quality, View } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { BookmarkStore } from '../bookmarks'
import type { CustodyLog } from '../evidence'
import type { Recording } from '../recording'
import type { Drafts } from './drafts'

export interface MarkingDeps {
  clock: Clock
  random(): number
  /** The folder of all evidence; made when missing. */
  dir: string
  drafts: Drafts
  /** Started in the same turn as the marking, so that nothing goes before it is protected. */
  recording: Pick<Recording, 'protect' | 'release' | 'leases' | 'state' | 'held' | 'still' | 'cut'>
  store: Pick<BookmarkStore, 'create' | 'get' | 'change' | 'addFiles' | 'remove'>
  custody: Pick<CustodyLog, 'append'>
  /** A camera as it is now; null when there is none. */
  view(camera: string, quality: Quality): View | null
  /** Keeps the camera's main stream running, for the ring, until the returned function is called. */
  watchMain(camera: string): () => void
  /** The clip of a mark of these cameras, in ms since 1970. */
  window(at: number, kind: string, cameras: string[]): { from: number; to: number }
  /** Seconds that the ring keeps of a camera. */
  keep(camera: string): number
  /** Whether a kind may be chosen; '' always. */
  knows(kind: string): boolean
  /** Who is at the station now. */
  operator(): string
  told(marked: Marked): void
  log(line: string): void
}

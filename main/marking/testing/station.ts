import { join } from 'node:path'
import type { Mark, Marked, Quality, View } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { BookmarkStore } from '../../bookmarks'
import { createCustodyLog } from '../../evidence'
import { startRecording } from '../../recording'
import { Drafts } from '../drafts'
import { Marking } from '../marking'

/** The clip of a test, in ms around the key press. */
export const WINDOW = { before: 4_000, after: 3_000 }
/** What the ring keeps, in seconds. */
const KEPT = 10
/** A kind whose clip ends long after that. */
export const LONG = { code: 'LONG', before: 8_000, after: 24_000 }

export const viewOf = (camera: string, quality: Quality): View => ({
  ...{ camera, code: 'C01', name: 'Sảnh chính', facility: 'CS-01', facilityName: 'Trường Quân sự' },
  ...{ place: 'Hành lang', quality, codec: 'h264', width: 192, height: 108 },
})

/** A press on a live tile that shows the main stream. */
export const markOf = (camera: string, more: Partial<Mark> & Pick<Mark, 'at'>): Mark => ({
  ...{ camera, quality: 'main', replay: false, others: [], shown: null },
  ...more,
})

export type Station = Awaited<ReturnType<typeof openStation>>

/** One run of the application on a folder: the real ring, store and custody log. */
export async function openStation(
  root: string,
  clock: Clock,
  window = WINDOW,
  watchMain?: (camera: string) => () => void,
) {
  const told: Marked[] = []
  const log: string[] = []
  const say = (line: string) => void log.push(line)
  const evidence = join(root, 'evidence')
  const drafts = await Drafts.open(join(root, 'marks'), say)
  const store = await BookmarkStore.open({
    ...{ dir: join(root, 'bookmarks'), clock },
    labelOf: (kind) => ({ vi: kind, en: kind }),
  })
  const custody = createCustodyLog({ dir: join(root, 'custody'), clock, key: null })
  let program: string | null = 'ffmpeg'
  const seat = { operator: 'Lê Thị Hoa' }
  const watched: string[] = []
  const recording = startRecording({
    ...{ dir: join(root, 'ring'), clock, budget: () => 1e9, keep: () => KEPT },
    ...{ ffmpeg: () => program, changed: () => {}, log: say },
  })
  const marking = new Marking({
    ...{ clock, random: Math.random, dir: evidence, drafts, recording, store, custody },
    ...{ keep: () => KEPT, operator: () => seat.operator, knows: (kind) => kind !== 'XX' },
    view: (camera, quality) => (camera === 'stranger' ? null : viewOf(camera, quality)),
    watchMain: (camera) => {
      watched.push(camera)
      const end = watchMain?.(camera)
      return () => {
        watched.push(`no ${camera}`)
        end?.()
      }
    },
    window: (at, kind) => {
      const { before, after } = kind === LONG.code ? LONG : window
      return { from: at - before, to: at + after }
    },
    ...{ told: (marked) => void told.push(marked), log: say },
  })
  return {
    ...{ root, evidence, recording, marking, store, custody, told, log, watched, seat },
    drafts: join(root, 'marks'),
    use: (found: string | null) => {
      program = found
    },
    /** Null when there is no record. */
    bookmark: async (id: string) => {
      const found = await store.get(id)
      return found.ok ? found.value : null
    },
    async close() {
      await marking.close()
      await recording.close()
      await store.settled()
      await custody.settled()
    },
  }
}

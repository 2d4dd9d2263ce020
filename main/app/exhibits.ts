import { join } from 'node:path'
import fontFile from '@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf?asset'
import type { Exhibit, Refused } from '../../preload/contract'
import { realClock } from '../base/clock'
import { evidencePath } from '../bookmarks'
import { type ExhibitFailure, Exhibits, makeCopy } from '../exhibits'
import { codes } from '../facilities'
import { serveFiles } from '../windows'
import type { MeetingDeps } from './meeting'

export interface ExhibitDesk {
  /** As a meeting may see it. @param whole waits for its film, too */
  exhibit(
    bookmark: string,
    whole?: boolean,
  ): Promise<{ status: 'done'; exhibit: Exhibit } | (Refused & { reason: ExhibitFailure })>
  /** Where the first picture lies; null when there is none. */
  picture(bookmark: string): Promise<string | null>
  close(): Promise<void>
}

/** Ms. */
const CLOSING = 2_000

const after = (ms: number) => new Promise<void>((resolve) => realClock.setTimeout(resolve, ms))

/** Bookmarks for meetings: `app://vong-gac/files/exhibits/ID/NAME`, with everything burnt in. */
export function openExhibits(deps: MeetingDeps): ExhibitDesk {
  const { profile, evidence, settings, privacy } = deps
  const log = deps.log.scope('exhibits')
  const copying = {
    ...{ clock: realClock, spawn: deps.engine.spawn },
    painter: () => {
      const found = deps.ffmpeg()
      return found && { ...found, font: fontFile }
    },
    log: (line: string) => log.warn(line),
  }
  const exhibits = new Exhibits({
    ...{ dir: join(profile.root, 'exhibits'), now: realClock.now },
    bookmark: async (id) => {
      const found = await evidence.store.get(id)
      return found.ok && !found.value.removed ? found.value.bookmark : null
    },
    pathOf: (id, { name }) => join(profile.evidence, evidencePath(id), name),
    areas: (camera) => privacy.areas(camera),
    make: (making) => makeCopy(copying, making),
    log: copying.log,
    language: () => settings.read().language,
    placeName: (code) => {
      const known = codes.places.find((each) => each.code === code)
      // A code means nothing to a meeting.
      return known?.[settings.read().language] ?? ''
    },
  })
  serveFiles('exhibits', (name) => exhibits.path(name))
  void exhibits.tidy().catch((error) => log.warn('not tidied', error))
  return {
    exhibit: async (id, whole) => {
      const found = await exhibits.exhibit(id, whole)
      return found.ok
        ? { status: 'done', exhibit: found.value }
        : { status: 'refused', reason: found.reason }
    },
    picture: async (id) => {
      const found = await exhibits.exhibit(id)
      const [first] = found.ok ? found.value.pictures : []
      return first ? exhibits.path(first.replace('/files/exhibits/', '')) : null
    },
    // Who quits does not wait for a film: half of one is tidied away at the next start.
    close: () => Promise.race([exhibits.close(), after(CLOSING)]),
  }
}

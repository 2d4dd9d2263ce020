import { join } from 'node:path'
import type { CodeLists, Handlers } from '../../preload/contract'
import { realClock } from '../base/clock'
import type { BookmarkStore, Deed } from '../bookmarks'
import type { CustodyLog } from '../evidence'
import { forgetExhibit, forgetSmall } from '../exhibits'
import type { Recording } from '../recording'
import { openRetention, purgeJournal, Retention, retentionHandlers } from '../retention'
import type { Collection } from '../storage'
import { CustodyDesk } from './custody-desk'
import type { EvidenceDeps } from './evidence-deps'
import { forgetThumb, serveEvidence } from './evidence-files'
import { listExport } from './list-export'
import { tellOfProblems } from './stores'

/** What is done with bookmarks once they are there. */
export interface Keeping {
  /** Puts on record what was done. */
  did(deed: Deed): void
  desk: CustodyDesk
  exportList: Handlers['bookmarks']['exportList']
  retention: Handlers['retention']
  close(): Promise<void>
}

interface Parts {
  store: BookmarkStore
  codes: Collection<CodeLists>
  custody: CustodyLog
  recording: Recording
  operator(): string
}

export async function startKeeping(deps: EvidenceDeps, parts: Parts): Promise<Keeping> {
  const { profile, registered } = deps
  const { store, codes, operator } = parts
  const desk = openDesk(deps, parts)
  const record = desk.first.bind(desk)
  const thumbs = join(profile.root, 'thumbs')
  serveEvidence({ store, evidence: profile.evidence, thumbs, viewed: (id) => desk.viewed(id) })
  const retention = await openKeeper(deps, parts, desk, thumbs)
  return {
    ...{ desk, did: desk.did, retention: retentionHandlers(retention) },
    exportList: await listExport({
      ...{ data: profile.data, store, operator, record, codes: () => codes.read() },
      facilities: () => registered().facilities,
    }),
    close: async () => {
      await retention.close()
      await desk.close()
    },
  }
}

function openDesk({ log, notices }: EvidenceDeps, { custody, operator }: Parts): CustodyDesk {
  return new CustodyDesk({
    ...{ custody, operator, clock: realClock, log: log.scope('custody') },
    waiting: (now) => {
      if (now) notices.add('custody-waiting', 'error')
      else notices.drop('custody-waiting')
    },
  })
}

async function openKeeper(
  { profile, log, notices, broadcast }: EvidenceDeps,
  { store, recording, operator }: Parts,
  desk: CustodyDesk,
  thumbs: string,
): Promise<Retention> {
  const stored = await openRetention(profile.data, realClock)
  tellOfProblems(stored.problems(), log, notices)
  const retention = new Retention({
    ...{ store, stored, operator, clock: realClock, dir: profile.evidence },
    journal: purgeJournal(join(profile.data, 'purging.json')),
    record: (entries) => desk.first(entries),
    isOpen: (id) => recording.leases().some(({ owner }) => owner === id),
    forget: async (id) => {
      await forgetThumb(thumbs, id)
      await forgetExhibit(join(profile.root, 'exhibits'), id)
      await forgetSmall(join(profile.root, 'stepthumbs'), id)
    },
    log: (line) => log.scope('retention').info(line),
    changed: (state) => broadcast('retention', 'changed', state),
    told: (done) => {
      notices.drop('retention-failed')
      if (!done.ok) return notices.add('retention-failed', 'warning', { reason: done.reason })
      const { count, bytes } = done.value
      // One, of the last time: in a room that nobody tidies there would be another each day.
      notices.drop('retention-done')
      notices.add('retention-done', 'info', { count: `${count}`, size: sizeText(bytes) })
    },
  })
  await retention.start()
  return retention
}

const GB = 1024 ** 3

/** `1.5 GB` */
const sizeText = (bytes: number) =>
  bytes < GB ? `${Math.ceil(bytes / 1024 ** 2)} MB` : `${(bytes / GB).toFixed(1)} GB`

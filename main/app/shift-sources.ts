import { statfs } from 'node:fs/promises'
import { type BookmarkFilter, MOST_IDS } from '../../preload/contract'
import type { Attention } from '../attention'
import type { Coverage } from '../coverage'
import type { Incidents } from '../health'
import type { Marks, ShiftSources } from '../shifts'
import type { Evidence } from './evidence'
import type { Stores } from './stores'

export interface ShiftSourceDeps extends Pick<ShiftSources, 'watched' | 'outages' | 'sent'> {
  /** Of the station's own world, also while the demo is shown. */
  registry: Pick<Stores['registry'], 'list'>
  evidence: Pick<Evidence, 'store'>
  coverage: Coverage
  incidents: Incidents
  attention: Attention
  /** Folder whose disk counts. */
  root: string
}

/** Where this station's shift book has its figures from. */
export function shiftSources(deps: ShiftSourceDeps): ShiftSources {
  const { registry, coverage, watched, outages, sent, attention } = deps
  const nameOf = (code: string) =>
    registry.list().facilities.find((each) => each.code === code)?.name || code
  return {
    ...{ watched, outages, sent },
    cameras: () => {
      const { cameras, facilities } = registry.list()
      const names = new Map(facilities.map(({ code, name }) => [code, name || code]))
      return cameras.map(({ id, code, name, facility, enabled }) => ({
        ...{ id, code, name, facility, enabled },
        facilityName: names.get(facility) ?? facility,
      }))
    },
    facilityName: nameOf,
    marks: (from, to) => marksOf(deps.evidence.store, from, to),
    lastSeen: (camera) => coverage.lastSeen(camera),
    knownSince: () => new Map(coverage.state().unseen.map(({ camera, since }) => [camera, since])),
    attention: (from, to) => attention.between(from, to),
    equipment: async () => {
      const { crashes, hangs } = deps.incidents.figures()
      const disk = await statfs(deps.root).catch(() => null)
      const diskFree = disk ? disk.bavail * disk.bsize : null
      return { diskFree, crashes, hangs, uptime: process.uptime() * 1000 }
    },
  }
}

async function marksOf(store: Evidence['store'], from: number, to: number): Promise<Marks> {
  const open: BookmarkFilter = { to: from, states: ['new', 'reported', 'fixing'] }
  const unsorted = store.find({ ...open, kinds: [''] }, 0, 1).total
  const { ids } = store.find({ from, to }, 0, MOST_IDS)
  const found = await store.some([...ids].reverse())
  if (!found.ok) throw new Error(found.reason)
  return { list: found.value, openBefore: store.find(open, 0, 1).total - unsorted }
}

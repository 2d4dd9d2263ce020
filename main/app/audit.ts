import { dirname, join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import {
  type CustodyAction,
  type Handlers,
  MOST_LISTED,
  type Refused,
} from '../../preload/contract'
import {
  type AuditWorld,
  Checking,
  createWitness,
  everything,
  peopleOf,
  search,
  tableOf,
} from '../audit'
import { realClock } from '../base/clock'
import { timeText } from '../bookmarks'
import { fileOf } from '../facilities'
import { coalesce, type Witness } from '../ipc'
import { openCollection } from '../storage'
import type { Note } from './custody-desk'
import type { DutyDeps } from './duty'
import { askWhere, listName } from './list-file'
import { putOutside } from './outgoing'
import type { Parts } from './parts'

export interface AuditDesk {
  handlers: Handlers['audit']
  close(): Promise<void>
}

const Folder = z.object({ folder: z.string() })

const refuse = (reason: string): Refused => ({ status: 'refused', reason })

type Deps = Pick<DutyDeps, 'profile' | 'evidence' | 'accounts' | 'broadcast' | 'operator' | 'log'>

/** Everything that is on record: looked through, checked, handed on. */
export async function openAudit(deps: Deps): Promise<AuditDesk> {
  const { profile, evidence, broadcast, accounts } = deps
  const dir = profile.custody
  const checking = new Checking({
    ...{ custody: evidence.custody, clock: realClock },
    changed: (state) => broadcast('audit', 'checkChanged', state),
  })
  const grown = coalesce<null>(realClock, 1_000, () => broadcast('audit', 'grown', {}))
  evidence.custody.onAppended(() => grown('log', null))
  const endEvents = accounts.onEvent((event) => evidence.note(ofEvent(event)))
  const { exportList, settled } = await exporting(deps, dir)
  return {
    handlers: {
      search: (wanted) => search(dir, wanted).catch(unreadable),
      people: () => peopleOf(dir).catch(() => []),
      check: () => checking.check(),
      checkState: () => checking.state,
      exportList,
    },
    close: async () => {
      endEvents()
      await settled()
    },
  }
}

const unreadable = (error: NodeJS.ErrnoException) => {
  if (error.syscall === undefined) throw error
  return refuse('unreadable')
}

type Event = Parameters<Parameters<DutyDeps['accounts']['onEvent']>[0]>[0]

const ACTIONS: Record<Event['kind'], CustodyAction> = {
  'signed-in': 'signed-in',
  'signed-out': 'signed-out',
  unlocked: 'station-unlocked',
  refused: 'sign-in-failed',
  'locked-out': 'sign-in-failed',
}

/** By PIN one officer follows another at the same desk. */
function ofEvent({ kind, account, name, by }: Event): Note {
  const action = kind === 'signed-in' && by === 'pin' ? 'officer-changed' : ACTIONS[kind]
  const failed = action === 'sign-in-failed'
  return {
    // Whoever failed is not known to be who he said.
    ...{ action, subject: account ?? '', by: failed ? '' : name },
    detail: {
      by,
      ...(failed && { claimed: name || '?' }),
      ...(kind === 'locked-out' && { lockedOut: true }),
    },
  }
}

async function exporting({ profile, operator, evidence, broadcast }: Deps, dir: string) {
  const remembered = await openCollection({
    ...{ dir: profile.data, clock: realClock, name: 'audit-export', schema: Folder, version: 1 },
    ...{ migrations: {}, defaults: { folder: '' } },
  })
  let busy = false
  const write: Handlers['audit']['exportList'] = async ({ filter, format, words, language }) => {
    const folder = remembered.read().folder || app.getPath('downloads')
    const name = language === 'vi' ? 'nhat-ky-kiem-toan' : 'audit'
    const path = await askWhere(join(folder, listName(name, format)), format)
    if (!path) return refuse('cancelled')
    await remembered.update(() => ({ folder: dirname(path) }))
    const tell = (count: number) => broadcast('audit', 'exportChanged', { state: 'working', count })
    const { records, cut } = await everything(dir, filter, MOST_LISTED, tell)
    const madeAt = timeText(Date.now())
    const bytes = await fileOf(tableOf(records, { words, madeBy: operator(), madeAt }), format)
    const count = records.length
    const reason = await putOutside(
      { operator, record: evidence.record },
      { path, bytes, action: 'list-exported', detail: { what: 'audit', count, format } },
    )
    return reason ? refuse(reason) : { status: 'done', path, count, cut }
  }
  const exportList: Handlers['audit']['exportList'] = async (order, caller) => {
    if (busy) return refuse('busy')
    busy = true
    try {
      return await write(order, caller)
    } finally {
      busy = false
      broadcast('audit', 'exportChanged', { state: 'idle' })
    }
  }
  return { exportList, settled: () => remembered.settled() }
}

interface Windows {
  screen(window: number): string
}

/** Has what windows ask for put on record once it is done. */
export function auditWitness(parts: Parts, windows: Windows): Witness {
  const { registry, registries, settings, accounts, evidence } = parts
  const world: AuditWorld = {
    camera: (id) => registries.camera(id),
    cameras: (ids) => {
      const known = new Map(registries.current().cameras.map((camera) => [camera.id, camera]))
      return ids.map((id) => known.get(id) ?? null)
    },
    facility: (code) => registry.list().facilities.find((each) => each.code === code) ?? null,
    settings: () => settings.read(),
    who: () => accounts.who().name,
    shown: (window, cell) =>
      registries.walls.of(windows.screen(window)).state().cells[cell] ?? null,
    screen: (window) => windows.screen(window),
  }
  return createWitness({ clock: realClock, world, note: (deed) => evidence.note(deed) })
}

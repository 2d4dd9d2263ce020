import { join } from 'node:path'
import type { DocumentSaved, Handlers } from '../../preload/contract'
import { type Attention, attentionHandlers } from '../attention'
import { realClock } from '../base/clock'
import type { Incidents } from '../health'
import type { Broadcast } from '../ipc'
import {
  Books,
  Handover,
  openShiftsCollection,
  type ShiftSources,
  Shifts,
  type Signers,
  shiftDoc,
  shiftHandlers,
} from '../shifts'
import { openAttention } from './attention'
import type { DocumentDesk } from './documents'
import type { Evidence } from './evidence'
import type { Notices } from './notices'
import type { Profile } from './profile'
import type { Registries } from './registries'
import { isLockOnRecord, Sent } from './shift-records'
import { shiftSources } from './shift-sources'
import { type Stores, tellOfProblems } from './stores'

export interface ShiftDeskDeps
  extends Pick<Stores, 'log' | 'accounts' | 'registry' | 'settings'>,
    Pick<ShiftSources, 'watched' | 'outages'> {
  profile: Profile
  notices: Notices
  broadcast: Broadcast
  registries: Registries
  evidence: Evidence
  coverage: Parameters<typeof shiftSources>[0]['coverage']
  incidents: Incidents
  /** Documents that leave the room. */
  documents: DocumentDesk
}

export interface ShiftDesk {
  shifts: Shifts
  attention: Attention
  handlers: Pick<Handlers, 'shifts' | 'attention'>
  close(): Promise<void>
}

/** Who is on duty, the shift book, and whether they are there. */
export async function openShifts(deps: ShiftDeskDeps): Promise<ShiftDesk> {
  const { profile, notices, broadcast, accounts, evidence } = deps
  const log = (line: string) => deps.log.scope('shifts').warn(line)
  const collection = await openShiftsCollection(profile.data, realClock)
  tellOfProblems(collection.problems(), deps.log, notices)
  const books = await Books.open(join(profile.root, 'shifts'), log)
  const { attention, settled } = await openAttention(
    deps,
    () => dutyOf(shifts),
    () => shifts.writer(),
  )
  const sent = new Sent(profile.custody)
  const shifts: Shifts = new Shifts({
    ...{ clock: realClock, collection, books, log, who: () => accounts.who() },
    sources: shiftSources({
      ...{ ...deps, attention, root: profile.root },
      sent: (from, to) => sent.between(from, to),
    }),
  })
  const changed = () => broadcast('shifts', 'listChanged', undefined)
  const put = (action: 'shift-signed' | 'shift-corrected') => (id: string, detail: object) =>
    evidence.record([{ by: accounts.who().name, action, subject: id, detail: { ...detail } }])
  const record = put('shift-signed')
  const handover = new Handover({ shifts, signers: signersOf(deps), record, locked: changed })
  await handover.recover()
  shifts.onChange((state) => broadcast('shifts', 'changed', state))
  const calls = shiftHandlers({
    ...{ shifts, handover, changed, record: put('shift-corrected') },
    isOnRecord: (lock) => isLockOnRecord(profile.custody, lock),
  })
  return {
    ...{ shifts, attention },
    handlers: {
      attention: attentionHandlers(attention),
      shifts: { ...calls, save: (order) => save(deps, shifts, calls, order) },
    },
    close: async () => {
      await attention.close()
      await Promise.all([collection.settled(), settled()])
    },
  }
}

function dutyOf(shifts: Shifts) {
  const shift = shifts.current()
  if (!shift) return null
  const there = shift.crew.filter(({ to }) => to === null).map(({ name }) => name)
  return { shift: shift.id, names: there.join(', ') }
}

const signersOf = ({ accounts }: ShiftDeskDeps): Signers => ({
  byPassword: () => !accounts.single,
  verify: async (account, password) => {
    const proved = await accounts.verify(account, password, 'shifts')
    if (!proved.ok) return proved
    const name = accounts.people().find(({ id }) => id === account)?.name ?? account
    return { ok: true, value: { account, name } }
  },
})

async function save(
  { documents, settings }: ShiftDeskDeps,
  shifts: Shifts,
  calls: Pick<Handlers['shifts'], 'get'>,
  { id, format }: Parameters<Handlers['shifts']['save']>[0],
): Promise<DocumentSaved> {
  const facts = { language: settings.read().language, organisation: documents.organisation() }
  const order = { name: 'so-giao-ca', format }
  if (id === '') {
    const book = await shifts.book()
    if (!book) return { status: 'refused', reason: 'no-shift' }
    return documents.save({
      ...order,
      doc: shiftDoc({ ...facts, book, corrections: [], seal: null }),
    })
  }
  const found = await calls.get(id, { window: 0 })
  if (found.status === 'refused') return found
  const { book, corrections, sha256, seal } = found
  const doc = shiftDoc({ ...facts, book, corrections, seal: { sha256, seal } })
  return documents.save({ ...order, doc })
}

import { create } from 'zustand'
import type { AuditFilter, AuditRecord, CustodyAction } from '../../preload/contract'
import { localTime } from '../components/time-fields'
import { api } from '../state'

/** What is looked for, as it stands in the fields. */
export interface Wanted {
  /** 2026-11-22; both are included. */
  days: [string | null, string | null]
  by: string
  actions: CustodyAction[]
  facility: string
  camera: string
  text: string
}

export const everything: Wanted = {
  ...{ days: [null, null], by: '', actions: [], facility: '', camera: '', text: '' },
}

interface Found {
  wanted: Wanted
  records: AuditRecord[]
  /** Where to go on; null at the beginning of the log. */
  next: string | null
  looking: boolean
  lookedTo: string
  damaged: number
  failed: boolean
  /** Number of the record at the keyboard. */
  current: number | null
}

const nothing = { records: [], next: null, lookedTo: '', damaged: 0, failed: false, current: null }

export const useAudit = create<Found>(() => ({ ...nothing, wanted: everything, looking: false }))

/** So many are fetched at a time. */
const PAGE = 200
const DAY = 86_400_000

export function filterOf({ days: [from, to], ...rest }: Wanted): AuditFilter {
  const last = to ?? from
  const end = last === null ? null : localTime(`${last} 00:00:00`)
  return {
    ...rest,
    from: from === null ? null : localTime(`${from} 00:00:00`),
    to: end === null ? null : end + DAY,
  }
}

/** Only the newest question is answered. */
let question = 0

export function want(change: Partial<Wanted>): void {
  useAudit.setState(({ wanted }) => ({ wanted: { ...wanted, ...change } }))
  void search()
}

export const seeEverything = () => want(everything)

export async function search(): Promise<void> {
  useAudit.setState({ ...nothing, looking: true })
  await goOn(null, ++question)
}

/** When the end of the list comes into view. */
export async function more(): Promise<void> {
  const { next, looking } = useAudit.getState()
  if (looking || next === null) return
  useAudit.setState({ looking: true })
  await goOn(next, ++question)
}

/** Main comes back each time with what it has: goes on until a page is full, or all is looked through. */
async function goOn(from: string | null, mine: number): Promise<void> {
  let [cursor, missing] = [from, PAGE]
  do {
    const filter = filterOf(useAudit.getState().wanted)
    const reply = await api.audit.search({ filter, cursor, most: missing }).catch(() => null)
    if (mine !== question) return
    if (!reply || reply.status === 'refused') {
      useAudit.setState({ looking: false, failed: true })
      return
    }
    const { records, next, lookedTo, damaged } = reply
    useAudit.setState((now) => ({
      ...{ records: [...now.records, ...records], next, damaged: now.damaged + damaged },
      lookedTo: lookedTo || now.lookedTo,
    }))
    cursor = next
    missing -= records.length
  } while (cursor !== null && missing > 0)
  useAudit.setState({ looking: false })
}

/** Something was put on record: the newest are put before those that are there. */
export async function freshen(): Promise<void> {
  const { wanted, looking, records } = useAudit.getState()
  if (looking) return
  const asked = question
  const filter = filterOf(wanted)
  const reply = await api.audit.search({ filter, cursor: null, most: PAGE }).catch(() => null)
  if (!reply || reply.status === 'refused' || asked !== question) return
  const newest = records[0]?.seq ?? 0
  const fresh = reply.records.filter(({ seq }) => seq > newest)
  if (fresh.length === PAGE) void search()
  else if (fresh.length > 0) useAudit.setState((now) => ({ records: [...fresh, ...now.records] }))
}

export const pick = (current: number | null) => useAudit.setState({ current })

import type { AuditFilter, AuditPage, AuditRecord, CustodyAction } from '../../preload/contract'
import { search } from '../audit'

const nothing: AuditFilter = {
  ...{ from: null, to: null, by: '', actions: [], facility: '', camera: '', text: '' },
}

/** What leaves the room. */
const LEAVES: CustodyAction[] = ['exported', 'list-exported', 'document-exported']

/** Everything of these in `[from, to)`, oldest first. Rejects when the log cannot be read. */
async function recorded(dir: string, actions: CustodyAction[], from: number, to: number) {
  const filter = { ...nothing, from, to, actions }
  const found: AuditRecord[] = []
  let cursor: string | null = null
  do {
    const page: AuditPage = await search(dir, { filter, cursor, most: 500 })
    found.push(...page.records)
    cursor = page.next
  } while (cursor !== null)
  return found.reverse()
}

export async function sentBetween(dir: string, from: number, to: number) {
  return (await recorded(dir, LEAVES, from, to)).map(({ at, by, action, detail }) => ({
    ...{ at: Date.parse(at), by, what: action },
    name: String(detail.name ?? detail.about ?? ''),
  }))
}

/** Ms around a signature in which its record stands. */
const AROUND = 15 * 60_000

/** Whether the log knows of this lock; null when it cannot be read, which is no record either. */
export async function isLockOnRecord(
  dir: string,
  { id, sha256, at }: { id: string; sha256: string; at: number },
): Promise<boolean | null> {
  const found = await recorded(dir, ['shift-signed'], at - AROUND, at + AROUND).catch(() => null)
  return found?.some(({ subject, detail }) => subject === id && detail.sha256 === sha256) ?? null
}

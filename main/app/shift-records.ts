import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditFilter, AuditPage, AuditRecord, CustodyAction } from '../../preload/contract'
import { search } from '../audit'
import { monthOf, shardsOf } from '../evidence'

const nothing: AuditFilter = {
  ...{ from: null, to: null, by: '', actions: [], facility: '', camera: '', text: '' },
}

/** What leaves the room. */
const LEAVES: CustodyAction[] = ['exported', 'list-exported', 'document-exported']

interface Part {
  dir: string
  filter: Partial<AuditFilter>
  /** As cursors: from where it is read backwards, and to where. */
  cursor?: string | null
  since?: string
}

/** The newest first. Rejects when the log cannot be read. */
async function recorded({ dir, filter, cursor = null, since }: Part): Promise<AuditRecord[]> {
  const found: AuditRecord[] = []
  let next = cursor
  do {
    const order = { filter: { ...nothing, ...filter }, cursor: next, most: 500 }
    const page: AuditPage = await search(dir, { ...order, ...(since && { since }) })
    found.push(...page.records)
    next = page.next
  } while (next !== null)
  return found
}

/** Longer than any line: one that was cut off when it was read is read again. */
const OVERLAP = 1 << 17

/** What left the room in a shift: the log is read once, then only what was added to it. */
export class Sent {
  private known = new Map<number, AuditRecord>()
  private about = Number.NaN
  private end = { name: '', size: 0 }
  private queue: Promise<unknown> = Promise.resolve()

  constructor(private dir: string) {}

  /** In `[from, to)`, oldest first. Rejects when the log cannot be read. */
  between(from: number, to: number) {
    const all = this.queue.then(() => this.look(from))
    this.queue = all.catch(() => {})
    return all.then((records) =>
      records
        .map(({ at, by, action, detail }) => ({
          ...{ at: Date.parse(at), by, what: action },
          name: String(detail.name ?? detail.about ?? ''),
        }))
        .filter(({ at }) => at < to),
    )
  }

  private async look(from: number): Promise<AuditRecord[]> {
    const name = (await shardsOf(this.dir)).at(-1) ?? ''
    const size = name ? (await stat(join(this.dir, name))).size : 0
    const { end } = this
    // Another shift, or another log: a backup was brought back.
    if (this.about !== from || name < end.name || (name === end.name && size < end.size)) {
      this.known.clear()
      this.end = { name: '', size: 0 }
    }
    this.about = from
    const since = this.end.name && `${this.end.name}:${Math.max(0, this.end.size - OVERLAP)}`
    const found = await recorded({ dir: this.dir, filter: { from, actions: LEAVES }, since })
    for (const record of found) this.known.set(record.seq, record)
    this.end = { name, size }
    return [...this.known.values()].sort((a, b) => a.seq - b.seq)
  }
}

/** Ms around a signature in which its record stands. */
const AROUND = 15 * 60_000

/** Whether the log knows of this lock; null when it cannot be read, which is no record either. */
export async function isLockOnRecord(
  dir: string,
  { id, sha256, at }: { id: string; sha256: string; at: number },
): Promise<boolean | null> {
  const filter = { from: at - AROUND, to: at + AROUND, actions: ['shift-signed' as const] }
  const isIn = (records: AuditRecord[]) =>
    records.some(({ subject, detail }) => subject === id && detail.sha256 === sha256)
  try {
    const name = `${monthOf(at)}.jsonl`
    const { size } = await stat(join(dir, name)).catch(() => ({ size: -1 }))
    // In its own month, unless the clock was set back: years were written behind it.
    const own = { dir, filter, cursor: `${name}:${size}`, since: `${name}:0` }
    if (size >= 0 && isIn(await recorded(own))) return true
    return isIn(await recorded({ dir, filter }))
  } catch {
    return null
  }
}

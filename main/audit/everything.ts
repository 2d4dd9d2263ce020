import type { AuditFilter, AuditRecord } from '../../preload/contract'
import { search } from './read/search'

/** At most `most` records that match, the newest first, and whether there are more. */
export async function everything(
  dir: string,
  filter: AuditFilter,
  most: number,
  told: (count: number) => void = () => {},
): Promise<{ records: AuditRecord[]; cut: boolean }> {
  const records: AuditRecord[] = []
  let cursor: string | null = null
  do {
    const page = await search(dir, { filter, cursor, most: most + 1 - records.length })
    records.push(...page.records)
    told(Math.min(records.length, most))
    cursor = page.next
  } while (cursor !== null && records.length <= most)
  return { records: records.slice(0, most), cut: records.length > most }
}

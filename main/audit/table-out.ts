import type { AuditRecord, AuditWords } from '../../preload/contract'
import type { Table } from '../facilities'

export interface ListMaking {
  words: AuditWords
  madeBy: string
  /** As text, in Vietnam. */
  madeAt: string
}

/** Records as a list to be handed on; the hash of each stays in the log. */
export function tableOf(records: AuditRecord[], { words, madeBy, madeAt }: ListMaking): Table {
  const { actions, title, head, about, count, filter, chosen, station } = words
  return {
    ...{ title: title.slice(0, 31), head, aboutTitle: about.slice(0, 31) },
    rows: [
      ...records.map((record) => [
        ...[record.seq, timeOf(record.at), record.by || station],
        ...[actions[record.action] ?? record.action, record.subject, detailOf(record, words)],
      ]),
      [null, null, null, null, count, records.length],
    ],
    about: [
      [filter, chosen],
      [count, `${records.length}`],
      [words.madeBy, madeBy],
      [words.madeAt, madeAt],
    ],
  }
}

/** `2026-11-22 21:15:22` */
const timeOf = (at: string) => at.slice(0, 19).replace('T', ' ')

const detailOf = ({ detail }: AuditRecord, { fields }: AuditWords) =>
  Object.entries(detail)
    .map(([key, value]) => `${fields[key] ?? key}: ${value}`)
    .join('; ')

import type { AuditFilter, AuditRecord } from '../../../preload/contract'
import { localTime } from '../../evidence'
import { fold } from '../../facilities'

/** A quick look at a line that is not parsed yet, and a thorough one at its record. */
export interface Matcher {
  /** False only for a line whose record cannot match. */
  maybe(line: string): boolean
  matches(record: AuditRecord): boolean
}

/** As it stands in the file, read a character a byte. */
const written = (text: string) => Buffer.from(JSON.stringify(text)).toString('latin1')

/** Keys of a line are sorted: `{"action":"…","at":"…`. */
const ACTION = '{"action":"'

export function matcherOf(filter: AuditFilter): Matcher {
  const { by, facility, camera, text } = filter
  const actions = new Set<string>(filter.actions)
  const from = filter.from === null ? '' : localTime(filter.from)
  const to = filter.to === null ? '' : localTime(filter.to)
  const words = fold(text).split(' ').filter(Boolean)
  const needles = [
    ...(by ? [`"by":${written(by)}`] : []),
    // A code may stand in a list, too.
    ...[facility, camera].filter(Boolean).map((code) => written(code).slice(1, -1)),
  ]
  const timely = (at: string) => (from === '' || at >= from) && (to === '' || at < to)
  return {
    maybe(line) {
      const end = line.indexOf('"', ACTION.length)
      if (actions.size > 0 && !actions.has(line.slice(ACTION.length, end))) return false
      const at = end + '","at":"'.length
      if (!timely(line.slice(at, at + 29))) return false
      return needles.every((needle) => line.includes(needle))
    },
    matches(record) {
      if (!timely(record.at) || (by !== '' && record.by !== by)) return false
      if (actions.size > 0 && !actions.has(record.action)) return false
      if (facility !== '' && !names(record, facility, ['facility', 'facilities'])) return false
      if (camera !== '' && !names(record, camera, ['camera', 'cameras'])) return false
      return words.length === 0 || hasAll(record, words)
    },
  }
}

/** Its subject, or one of the codes that its detail lists. */
function names({ subject, detail }: AuditRecord, code: string, keys: string[]): boolean {
  if (subject === code) return true
  return keys.some((key) => `${detail[key] ?? ''}`.split(', ').includes(code))
}

function hasAll({ by, action, subject, detail }: AuditRecord, words: string[]): boolean {
  const text = fold([by, action, subject, ...Object.values(detail)].join(' '))
  return words.every((word) => text.includes(word))
}

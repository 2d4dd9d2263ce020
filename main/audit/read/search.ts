import { join } from 'node:path'
import type { AuditFilter, AuditPage, AuditRecord } from '../../../preload/contract'
import { monthOf, readLine, shardsOf, takeBreaks } from '../../evidence'
import { isMissing } from '../../storage'
import { type Matcher, matcherOf } from './match'
import { linesBefore } from './pieces'

export interface Search {
  filter: AuditFilter
  /** Where the page before ended; null for the newest. */
  cursor: string | null
  most: number
  /** As a cursor: lines that begin before it are known already. */
  since?: string
}

/** Ms after which a page comes back with what it has, so that nobody waits for a rare word. */
const BUDGET = 600

/**
 * A page of what matches, the newest first. The log is read from its end, a piece at a time, and
 * other work gets its turn. Rejects with the file system's error.
 */
export async function search(
  dir: string,
  { filter, cursor, most, since = '' }: Search,
  budget = BUDGET,
): Promise<AuditPage> {
  const over = performance.now() + budget
  const [file = '', offset = ''] = cursor?.split(':') ?? []
  const [known = '', stop = ''] = since.split(':')
  const found: Found = { records: [], damaged: 0, lookedTo: '' }
  const matcher = matcherOf(filter)
  for (const name of await monthsOf(dir, filter, file)) {
    if (name < known) break
    const end = name === file ? Number(offset) : null
    const from = name === known ? Number(stop) : 0
    const at = await inFile(join(dir, name), { end, from, most, over, matcher, found })
    if (at !== null) return { status: 'done', ...found, next: `${name}:${at}` }
  }
  return { status: 'done', ...found, next: null }
}

type Found = Pick<AuditPage, 'records' | 'damaged' | 'lookedTo'>

interface Reading {
  end: number | null
  from: number
  most: number
  over: number
  matcher: Matcher
  found: Found
}

/** Months that may hold such records, the newest first; one holds nothing later than itself. */
async function monthsOf(dir: string, { from }: AuditFilter, newest: string): Promise<string[]> {
  const names = (await shardsOf(dir)).reverse()
  const first = from === null ? '' : monthOf(from)
  return names.filter((name) => (newest === '' || name <= newest) && name.slice(0, 7) >= first)
}

/** → where to go on in this file, null when its beginning is reached */
async function inFile(path: string, reading: Reading): Promise<number | null> {
  const { end, from, most, over, matcher, found } = reading
  const pause = takeBreaks()
  try {
    for await (const lines of linesBefore(path, end)) {
      for (const { text, at } of lines) {
        if (at < from) return null
        await pause()
        look(text, matcher, found)
        if (found.records.length >= most) return at
      }
      const last = lines.at(-1)
      if (last && performance.now() > over) return last.at
    }
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  return null
}

function look(line: string, matcher: Matcher, found: Found): void {
  const maybe = matcher.maybe(line)
  if (!maybe && line.startsWith('{"action":"')) {
    found.lookedTo = timeIn(line)
    return
  }
  const text = Buffer.from(line, 'latin1').toString('utf8')
  const parsed = parse(text)
  if (parsed && !matcher.matches(parsed)) {
    found.lookedTo = parsed.at
    return
  }
  // Its hash is computed only for what is shown: the chain is checked on demand.
  const record = readLine(text)
  if (typeof record === 'string') found.damaged++
  else {
    found.lookedTo = record.at
    found.records.push(shown(record))
  }
}

function parse(text: string): AuditRecord | null {
  try {
    const { seq, at = '', by = '', action = '', subject = '', detail = {} } = JSON.parse(text)
    return { seq, at, by, action, subject, detail }
  } catch {
    return null
  }
}

const timeIn = (line: string): string => {
  const at = line.indexOf('"at":"') + 6
  return line.slice(at, at + 29)
}

const shown = ({ seq, at, by, action, subject, detail }: AuditRecord): AuditRecord => ({
  ...{ seq, at, by, action, subject, detail },
})

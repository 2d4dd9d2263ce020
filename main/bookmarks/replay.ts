import type { Columns } from './columns'
import { indexOf } from './columns'
import { type Event, eventOf, fold, type Kept } from './event'
import type { LogFile, Ranges } from './log-file'
import { type Row, rowOf } from './row'

/** Events of one bookmark, and where they lie. */
interface Found {
  events: Event[]
  lines: Ranges
}

/** The rows that lines of a shard make or change, and the offsets of those that make no sense. */
export async function replay(
  log: LogFile,
  lines: Buffer,
  from: number,
  columns: Columns,
): Promise<{ rows: Row[]; damaged: number[] }> {
  const { found, damaged } = gather(lines, from)
  const rows: Row[] = []
  for (const [id, { events, lines }] of found) {
    const before = columns.lines[indexOf(columns, id)] ?? []
    const kept = fold([...(await eventsAt(log, before)), ...events])
    if (kept) rows.push(rowOf(kept, [...before, ...lines]))
    else damaged.push(lines[0] ?? from)
  }
  return { rows, damaged }
}

function gather(bytes: Buffer, from: number) {
  const found = new Map<string, Found>()
  const damaged: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at) + 1
    const event = eventOf(bytes.toString('utf8', at, end))
    if (event) {
      const known = found.get(event.id) ?? { events: [], lines: [] }
      known.events.push(event)
      known.lines.push(from + at, end - at)
      found.set(event.id, known)
    } else damaged.push(from + at)
    at = end
  }
  return { found, damaged }
}

async function eventsAt(log: LogFile, lines: Ranges): Promise<Event[]> {
  if (lines.length === 0) return []
  const [texts = []] = await log.read([lines])
  return texts.map(eventOf).filter((event) => event !== null)
}

/** A bookmark from the texts of its events; null when one of them was damaged. */
export function keptOf(texts: string[]): Kept | null {
  const events = texts.map(eventOf)
  return events.every((event) => event !== null) ? fold(events) : null
}

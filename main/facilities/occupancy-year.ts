import type { OccupancyNote } from '../../preload/contract'
import { isRenamed, type OccupancyLine } from './occupancy-lines'

/** What holds of one year, for each facility and day: the last that was noted. */
export class OccupancyYear {
  private facilities = new Map<string, Map<string, OccupancyNote>>()

  apply(line: OccupancyLine): void {
    if (isRenamed(line)) this.rename(line.from, line.to)
    else this.put(line.facility, line)
  }

  /** Null when nothing holds for the day. */
  countOf(facility: string, date: string): number | null {
    return this.facilities.get(facility)?.get(date)?.count ?? null
  }

  daysOf(facility: string): number {
    const notes = [...(this.facilities.get(facility)?.values() ?? [])]
    return notes.filter(({ count }) => count !== null).length
  }

  has(facility: string): boolean {
    return this.facilities.has(facility)
  }

  /** Of each facility the newest day on which something holds. */
  *latest(): Iterable<OccupancyNote> {
    for (const [facility, days] of this.facilities) {
      let latest: OccupancyNote | undefined
      for (const note of days.values())
        if (note.count !== null && (!latest || note.date > latest.date)) latest = note
      if (latest) yield { ...latest, facility }
    }
  }

  private put(facility: string, note: OccupancyNote): void {
    const days = this.facilities.get(facility) ?? new Map<string, OccupancyNote>()
    this.facilities.set(facility, days)
    days.set(note.date, note)
  }

  private rename(from: string, to: string): void {
    const days = this.facilities.get(from)
    this.facilities.delete(from)
    for (const note of days?.values() ?? []) this.put(to, note)
  }
}

/** All that was noted of one facility in the lines of a year, whatever it was called then. */
export function notesOf(facility: string, lines: readonly OccupancyLine[]): OccupancyNote[] {
  const byName = new Map<string, OccupancyNote[]>()
  for (const line of lines) {
    if (!isRenamed(line)) {
      const notes = byName.get(line.facility)
      if (notes) notes.push(line)
      else byName.set(line.facility, [line])
      continue
    }
    const moved = byName.get(line.from) ?? []
    byName.delete(line.from)
    byName.set(line.to, [...(byName.get(line.to) ?? []), ...moved])
  }
  return (byName.get(facility) ?? []).map((note) => ({ ...note, facility }))
}

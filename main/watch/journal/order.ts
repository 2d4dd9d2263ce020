import type { JournalLine } from './line'

/**
 * Puts the entries of a file in order of time, one by one: a day may have a million. What was written
 * by a clock that was then set back gives way to what came after it: no moment is told twice.
 */
export class InOrder {
  private kept: JournalLine[] = []

  add(entry: JournalLine): void {
    const { kept } = this
    const anew = entry.kind === 'began' || entry.kind === 'state'
    if (anew && entry.at < (kept.at(-1)?.at ?? entry.at)) {
      kept.length = this.behind(entry.at - 1)
      kept.push(entry)
      return
    }
    const place = this.behind(entry.at)
    if (place === kept.length) kept.push(entry)
    else kept.splice(place, 0, entry)
  }

  get lines(): JournalLine[] {
    const [first] = this.kept
    if (!first || first.kind === 'state') return this.kept
    return [{ kind: 'state', at: first.at, cameras: [] }, ...this.kept]
  }

  /** Where the first entry of a later moment stands; it is not far from the end. */
  private behind(at: number): number {
    let place = this.kept.length
    while (place > 0 && (this.kept[place - 1]?.at ?? at) > at) place--
    return place
  }
}

/** What can go wrong with the processes that draw. */
export type Incident = 'crash' | 'hang' | 'gpu' | 'helper'

/** So many pages lost within so many milliseconds are more than bad luck. */
const [MANY, SPAN] = [3, 600_000]

/** Counts since the start, and whether they have become many lately. */
export class Incidents {
  private counts: Record<Incident, number> = { crash: 0, hang: 0, gpu: 0, helper: 0 }
  private pages: number[] = []

  /** @returns which one of its kind it is, in words: "2nd time" */
  note(kind: Incident, now: number): string {
    this.counts[kind]++
    if (kind === 'crash' || kind === 'hang') this.pages.push(now)
    return `${ordinal(this.counts[kind])} time`
  }

  /** Pages keep being lost: somebody should look. */
  many(now: number): boolean {
    this.pages = this.pages.filter((at) => now - at < SPAN)
    return this.pages.length >= MANY
  }

  figures() {
    const { crash: crashes, hang: hangs, gpu, helper } = this.counts
    return { crashes, hangs, gpu, helper }
  }
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st. For the log, which is in English. */
export function ordinal(n: number): string {
  const teens = n % 100 > 10 && n % 100 < 14
  const ending = teens ? undefined : { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10]
  return `${n}${ending ?? 'th'}`
}

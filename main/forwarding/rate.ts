/** Ms that count as "lately": a receiver is asked every two seconds what it has. */
const WINDOW = 6_000

/** Kilobits a second of the last seconds. */
export class Rate {
  private parts: { at: number; bytes: number }[] = []

  note(at: number, bytes: number): void {
    this.parts.push({ at, bytes })
    this.forget(at)
  }

  kbps(now: number): number {
    this.forget(now)
    const [first, last] = [this.parts[0], this.parts.at(-1)]
    if (!first || !last || first === last) return 0
    // The first part was sent before the time that is counted.
    const bytes = this.parts.slice(1).reduce((sum, part) => sum + part.bytes, 0)
    return Math.round((bytes * 8) / Math.max(1000, last.at - first.at))
  }

  clear(): void {
    this.parts = []
  }

  private forget(now: number): void {
    while (this.parts.length > 0 && (this.parts[0]?.at ?? 0) < now - WINDOW) this.parts.shift()
  }
}

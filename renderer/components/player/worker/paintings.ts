/** So many pictures are more than a second's, and a press of a key is answered sooner. */
const KEPT = 64

/** Which picture one tile showed when, lately. Times in ms since 1970. */
export class Paintings {
  private shown: { at: number; arrival: number }[] = []
  private drawn: number | null = null

  /** @param arrival when main had the picture that is drawn, and will be shown */
  draw(arrival: number): void {
    this.drawn = arrival
  }

  show(at: number): void {
    const { drawn, shown } = this
    this.drawn = null
    if (drawn === null || drawn === shown.at(-1)?.arrival) return
    shown.push({ at, arrival: drawn })
    if (shown.length > KEPT) shown.shift()
  }

  /** When main had the picture that was shown at a time; the first one that is known when it is earlier. */
  arrivalAt(time: number): number | null {
    let [found] = this.shown
    for (const each of this.shown) if (each.at <= time) found = each
    return found ? found.arrival : null
  }
}

import type { StreamState, StreamStatus } from '../../preload/contract'

/** A picture is there, though it may stand still. */
const WITH_PICTURE = new Set<StreamState>(['live', 'stalled'])
/** Nobody wants one: neither lost nor come back. */
const UNWANTED = new Set<StreamState>(['idle', 'stopped'])

/** Counts pictures that were lost and that came back, from the states that streams go through. */
export class Tally {
  lost = 0
  returned = 0
  private missing = new Set<string>()
  private shown = new Set<string>()

  note({ camera, quality, state }: StreamStatus): void {
    const at = `${camera}/${quality}`
    if (UNWANTED.has(state)) {
      this.missing.delete(at)
      this.shown.delete(at)
    } else if (WITH_PICTURE.has(state)) {
      if (this.missing.delete(at)) this.returned++
      this.shown.add(at)
    } else if (this.shown.delete(at)) {
      this.missing.add(at)
      this.lost++
    }
  }
}

/** How many streams are in each state; those that nobody watches are left out. */
export function byState(statuses: StreamStatus[]): Partial<Record<StreamState, number>> {
  const found: Partial<Record<StreamState, number>> = {}
  for (const { state } of statuses) {
    if (state !== 'idle') found[state] = (found[state] ?? 0) + 1
  }
  return found
}

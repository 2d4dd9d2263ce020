/** Of a stage: the step that is seen, and the one that is to be. Null: nothing was seen yet. */
export interface Crossing {
  seen: number | null
  target: number
  /** Since when the target is awaited, ms since 1970. */
  since: number
}

/** What is seen stays for so long (ms) until the next step has its pictures. */
export const PATIENCE = 400
/** The same for the first step, behind the card. */
export const OPENING = 1500

export const opening = (target: number, now: number): Crossing => ({
  ...{ seen: null, target, since: now },
})

/** @param ready everything that the target shows is there */
export function cross(before: Crossing, target: number, ready: boolean, now: number): Crossing {
  const since = target === before.target ? before.since : now
  if (before.seen === target) return { seen: target, target, since }
  const patience = before.seen === null ? OPENING : PATIENCE
  const seen = ready || now - since >= patience ? target : before.seen
  return { seen, target, since }
}

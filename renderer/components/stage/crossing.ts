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

/** Of the card. `lifts`: pictures of another step than it was put over begin under it. */
export type Covering = 'on' | 'lifts' | 'off'

/**
 * A card that hides a step goes when the step that is wanted is seen, not before.
 * @param hides the step that was seen behind the card; undefined when there is no card
 */
export function covering(
  hides: number | null | undefined,
  { card, index }: { card: boolean; index: number },
  seen: number | null,
): Covering {
  if (card) return 'on'
  if (hides === undefined) return 'off'
  if (seen !== index) return 'on'
  return hides === seen ? 'off' : 'lifts'
}

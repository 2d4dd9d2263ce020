/** What a viewer's picture is to its user: enlarged or selected, on screen, or only kept warm. */
export type Importance = 'focus' | 'shown' | 'warm'

const RANK: Record<Importance, number> = { focus: 0, shown: 1, warm: 2 }
const NOBODY = 3

/** Smaller comes first; of several viewers the most important counts. */
export const rankOf = (viewers: Iterable<Importance>): number =>
  Math.min(NOBODY, ...[...viewers].map((each) => RANK[each]))

export const isShown = (rank: number): boolean => rank <= RANK.shown

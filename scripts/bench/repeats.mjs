// Several trials of the same make one row of figures.

/** Of these the worst trial counts: a freeze is not made good by a trial without one. */
const WORST = {
  live: Math.min,
  shownWorst: Math.min,
  max: Math.max,
  missing: Math.max,
  freezes: Math.max,
  longestStill: Math.max,
  backwards: Math.max,
  unreadable: Math.max,
  others: Math.max,
}

/** The median; of two that is their mean. */
function middle(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return Math.round((sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) * 5) / 10
}

function merged(values, key) {
  if (typeof values[0] === 'number') return WORST[key] ? WORST[key](...values) : middle(values)
  const keys = new Set(values.flatMap(Object.keys))
  const of = (name) => values.map((value) => value[name]).filter((value) => value !== undefined)
  return Object.fromEntries([...keys].map((name) => [name, merged(of(name), name)]))
}

/** → the figures of all trials in one, and what each of them gave: `runs` */
export const combine = (runs) => (runs.length === 1 ? runs[0] : { ...merged(runs), runs })

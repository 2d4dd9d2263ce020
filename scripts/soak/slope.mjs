/** Two-sided 95 % quantiles of Student's t for 1, 2, 3… degrees of freedom. */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
]

const quantile = (degrees) => T95[degrees - 1] ?? 2
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0)
const mean = (numbers) => sum(numbers) / numbers.length

/**
 * The common least-squares slope of `points`: { at, value, group }, in the order of time. Each
 * group has a level of its own: a page that was loaded again begins low, and that is neither
 * growth nor shrinking.
 * → { slope, plusMinus (95 %), mean, span, count }, by the unit of `at`; null with too few points
 */
export function slopeOf(points) {
  const centred = centre(points)
  const degrees = points.length - new Set(points.map(({ group }) => group)).size - 1
  const spread = sum(centred.map(({ x }) => x * x))
  if (degrees < 1 || spread === 0) return null
  const slope = sum(centred.map(({ x, y }) => x * y)) / spread
  const errors = centred.map(({ x, y, group }) => ({ error: y - slope * x, group }))
  const variance = sum(errors.map(({ error }) => error * error)) / degrees
  const deviation = Math.sqrt((variance * inflation(errors)) / spread)
  const times = points.map(({ at }) => at)
  return {
    slope,
    plusMinus: quantile(degrees) * deviation,
    mean: mean(points.map(({ value }) => value)),
    span: Math.max(...times) - Math.min(...times),
    count: points.length,
  }
}

function centre(points) {
  const members = (group) => points.filter((point) => point.group === group)
  const middles = new Map(
    points.map(({ group }) => {
      const own = members(group)
      return [group, { at: mean(own.map(({ at }) => at)), value: mean(own.map((p) => p.value)) }]
    }),
  )
  return points.map(({ at, value, group }) => {
    const middle = middles.get(group)
    return { x: at - middle.at, y: value - middle.value, group }
  })
}

/**
 * Memory wanders: neighbouring samples resemble each other, and count as fewer than they are.
 * Without this the interval is too narrow, and a slow wave is called growth.
 */
function inflation(errors) {
  const total = sum(errors.map(({ error }) => error * error))
  if (total === 0) return 1
  const shared = errors.slice(1).map(({ error, group }, i) => {
    return group === errors[i].group ? error * errors[i].error : 0
  })
  const likeness = Math.min(0.8, Math.max(0, sum(shared) / total))
  return (1 + likeness) / (1 - likeness)
}

/**
 * Chances that a seed repeats (mulberry32). The run as a whole does not repeat exactly: what the
 * application answers, and when, is part of it.
 */
export function createRandom(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (below) => Math.floor(next() * below)
  const pick = (list) => list[whole(list.length)]
  return {
    next,
    whole,
    pick,
    between: (least, most) => least + next() * (most - least),
    /** `count` different ones of the list, in random order. */
    some: (list, count) => {
      const rest = [...list]
      return Array.from(
        { length: Math.min(count, rest.length) },
        () => rest.splice(whole(rest.length), 1)[0],
      )
    },
    /** One of `[{ weight, … }]`. */
    weighted: (list) => {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0)
      const reached = ({ weight }) => {
        left -= weight
        return left < 0
      }
      return list.find(reached) ?? list.at(-1)
    },
  }
}

import { expect, it } from 'vitest'
import { LOOK_AFTER, Silence } from './silence'

/** Looks twice a second until `end`; → when the trust changed, in ms. */
function changes(silence: Silence, from: number, end: number): [number, string][] {
  const seen: [number, string][] = []
  for (let now = from; now <= end; now += LOOK_AFTER) {
    const trust = silence.look(now)
    if (seen.at(-1)?.[1] !== trust) seen.push([now, trust])
  }
  return seen
}

it('doubts a silent worker, and gives it up', () => {
  expect(changes(new Silence(0), 0, 8000)).toEqual([
    [0, 'fine'],
    [2500, 'doubt'],
    [6000, 'dead'],
  ])
})

it('believes it again when it speaks', () => {
  const silence = new Silence(0)
  changes(silence, 0, 3000)
  silence.hear(3100)
  expect(silence.look(3500)).toBe('fine')
})

it('does not blame the worker when the page itself stood still', () => {
  const silence = new Silence(0)
  changes(silence, 0, 1000)
  expect(silence.look(60_000)).toBe('fine')
})

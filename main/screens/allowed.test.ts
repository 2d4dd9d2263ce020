import { expect, it } from 'vitest'
import { contract } from '../../preload/contract'
import { ALLOWED, allowedLocked } from './allowed'

it('names calls that there are, and of each feature only some', () => {
  for (const [feature, names] of Object.entries(ALLOWED)) {
    const entries: Record<string, { kind: string }> = contract[feature as keyof typeof contract]
    for (const name of names)
      expect([feature, name, entries[name]?.kind]).toEqual([feature, name, 'call'])
  }
})

it.each([
  ['wall', 'clearAll'],
  ['wall', 'transfer'],
  ['app', 'quit'],
  ['app', 'set'],
  ['app', 'toggleFullScreen'],
  ['screens', 'close'],
  ['lock', 'setPin'],
  ['cameras', 'remove'],
  ['ptz', 'move'],
  ['no', 'thing'],
])('refuses %s.%s', (feature, name) => expect(allowedLocked(feature, name)).toBe(false))

it.each([
  ['app', 'snapshot'],
  ['health', 'beat'],
  ['coverage', 'seen'],
  ['streams', 'observed'],
  ['lock', 'unlock'],
  ['ptz', 'stop'],
])('answers %s.%s: windows go on', (feature, name) =>
  expect(allowedLocked(feature, name)).toBe(true),
)

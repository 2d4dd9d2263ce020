import { expect, it } from 'vitest'
import { contract } from '../../preload/contract'
import { allowedLocked } from '../screens'
import { hears, isSteering, mayCall, OUTPUT_CALLS, PRESENTER_CALLS } from './calls'

type Entries = Record<string, { kind: string }>
const all = Object.entries(contract).flatMap(([feature, entries]) =>
  Object.entries(entries as Entries).map(([name, { kind }]) => ({ feature, name, kind })),
)
const callsOf = (role: 'output' | 'presenter') =>
  all.filter(({ kind, feature, name }) => kind === 'call' && mayCall(role, feature, name))

it('names calls and pushes that there are', () => {
  const count = (table: object) => Object.values(table).flat().length
  expect(callsOf('output')).toHaveLength(count(OUTPUT_CALLS))
  expect(callsOf('presenter')).toHaveLength(count(PRESENTER_CALLS))
})

it('lets the output only look, and tell what stands on it', () => {
  const own = callsOf('output')
  expect(own.filter(({ feature, name }) => !allowedLocked(feature, name))).toEqual([])
  expect(own.map(({ name }) => name)).toContain('tell')
})

it.each([
  ['output', 'presenter', 'go'],
  ['output', 'presenter', 'end'],
  ['output', 'accounts', 'state'],
  ['presenter', 'presenter', 'tell'],
  ['presenter', 'wall', 'clearAll'],
  ['presenter', 'app', 'quit'],
  ['presenter', 'cameras', 'remove'],
  ['presenter', 'no', 'thing'],
  ['station', 'presenter', 'tell'],
] as const)('refuses the %s %s.%s', (role, feature, name) =>
  expect(mayCall(role, feature, name)).toBe(false),
)

it('lets the station do what it always could', () => {
  const others = all.filter(({ name, feature }) => feature !== 'presenter' || name !== 'tell')
  expect(others.every(({ feature, name }) => mayCall('station', feature, name))).toBe(true)
})

it.each([
  ['app', 'noticesChanged'],
  ['accounts', 'changed'],
  ['outages', 'changed'],
  ['outages', 'beat'],
  ['attention', 'changed'],
  ['attention', 'beat'],
  ['alerts', 'changed'],
  ['lock', 'changed'],
])('tells the output nothing of %s.%s', (feature, name) => {
  expect(hears('output', feature, name)).toBe(false)
  expect(hears('station', feature, name)).toBe(true)
})

it('tells both pages of a zoom, and the speaker alone that a frame was told to close', () => {
  for (const role of ['output', 'presenter'] as const)
    expect(hears(role, 'presenter', 'zoomed')).toBe(true)
  expect(hears('presenter', 'presenter', 'leaving')).toBe(true)
  expect(hears('output', 'presenter', 'leaving')).toBe(false)
})

it('answers the speaker while the station is locked, and nobody else', () => {
  expect(isSteering('presenter', 'presenter', 'go')).toBe(true)
  expect(isSteering('station', 'presenter', 'go')).toBe(false)
  expect(isSteering('output', 'presenter', 'go')).toBe(false)
  expect(isSteering('presenter', 'presenter', 'start')).toBe(false)
  expect(isSteering('presenter', 'presenter', 'keepTimes')).toBe(false)
})

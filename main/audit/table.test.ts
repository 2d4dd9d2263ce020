import { expect, it } from 'vitest'
import { contract } from '../../preload/contract'
import { SILENT } from './silent'
import { lineOf } from './table'

const calls = Object.entries(contract).flatMap(([feature, entries]) =>
  Object.entries(entries).flatMap(([name, entry]) =>
    entry.kind === 'call' ? [{ feature, name, at: `${feature}.${name}` }] : [],
  ),
)
const silent = SILENT as Record<string, Record<string, string> | undefined>

it('every call is put on record, or it is said why not, and never both', () => {
  const said = calls.map(({ feature, name, at }) => ({
    ...{ at, on: lineOf(feature, name) !== null, off: silent[feature]?.[name] !== undefined },
  }))
  expect(said.filter(({ on, off }) => on === off)).toEqual([])
})

it('nothing stands in the lists that is no call any more', () => {
  const known = new Set(calls.map(({ at }) => at))
  const listed = Object.entries(silent).flatMap(([feature, names]) =>
    Object.keys(names ?? {}).map((name) => `${feature}.${name}`),
  )
  expect(listed.filter((at) => !known.has(at))).toEqual([])
})

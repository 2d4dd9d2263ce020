import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { isOurs, LEFT, partOf, TAKEN } from './inventory'

const MAIN = join(import.meta.dirname, '..')

/** Folders of the profile that the sources of main name. */
function named(): string[] {
  const found = new Set<string>()
  for (const entry of readdirSync(MAIN, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.ts$/.test(entry.name) || entry.name.includes('.test.')) continue
    const text = readFileSync(join(entry.path, entry.name), 'utf8')
    for (const [, name = ''] of text.matchAll(/join\((?:deps\.)?profile\.root, '([^']+)'/g))
      found.add(name)
  }
  const profile = readFileSync(join(MAIN, 'app/profile.ts'), 'utf8')
  for (const [, name = ''] of profile.matchAll(/join\(root, '([^']+)'\)/g)) found.add(name)
  return [...found].sort()
}

it('every folder of the profile is taken along, or it is said why not, and never both', () => {
  const folders = named()
  expect(folders.length).toBeGreaterThan(15)
  expect(folders.filter((name) => name in TAKEN === name in LEFT)).toEqual([])
})

it.each([
  ['data/registry.json', 'data'],
  ['data/bookmarks/2026-11.jsonl', 'data'],
  ['data/registry.json.bad-20261122-211522', 'data'],
  ['data/registry.json.1', null],
  ['data/registry.json.tmp', null],
  ['data/secrets.key', null],
  ['data/marks/x.json', null],
  ['data/station-key.json', 'secrets'],
  ['data/lock.json', 'secrets'],
  ['data/lock.json.bad-20261122-211522', null],
  ['data/accounts.json.v1', null],
  ['data/accounts.json', 'accounts'],
  ['data/accounts.mark', 'accounts'],
  ['custody/head.json', 'custody'],
  ['evidence/2026/a/clip.mp4.part', null],
  ['ring/x', null],
  ['data', null],
])('%s belongs to %s', (path, part) => {
  expect(partOf(path)).toBe(part)
})

it.each(['data/../x', '/data/x', 'data//x', 'data\\x', 'data/C:x', 'session/Cookies', 'x'])(
  'takes no %s out of a file',
  (path) => expect(isOurs(path)).toBe(false),
)

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isFresh } from './build.mjs'
import { bytesBelow, filesBelow, hashFiles } from './stamps.mjs'

test('a build is fresh only for its sources, and only as it was left', () => {
  const stamp = { hash: 'a', builtAt: 5 }
  expect(isFresh(stamp, 'a', 5)).toBe(true)
  expect(isFresh(stamp, 'b', 5)).toBe(false)
  expect(isFresh(stamp, 'a', 6)).toBe(false)
  expect(isFresh({ hash: 'a', builtAt: null }, 'a', null)).toBe(false)
  expect(isFresh(null, 'a', 5)).toBe(false)
})

test('the hash follows contents and names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hash-'))
  const hash = () => hashFiles(filesBelow(folder))
  try {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'sub', 'a'), 'one')
    const first = hash()
    writeFileSync(join(folder, 'sub', 'a'), 'one')
    expect(hash()).toBe(first)
    writeFileSync(join(folder, 'sub', 'a'), 'two')
    expect(hash()).not.toBe(first)
    writeFileSync(join(folder, 'sub', 'a'), 'one')
    writeFileSync(join(folder, 'b'), '')
    expect(hash()).not.toBe(first)
    expect(bytesBelow(folder)).toBe(3)
    expect(filesBelow(join(folder, 'none'))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

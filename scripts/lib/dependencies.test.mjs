import { describe, expect, test } from 'vitest'
import { countFor, isInstalled } from './dependencies.mjs'

const lock = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/native-linux': { version: '2.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
  'node_modules/native-mac': { version: '2.0.0', optional: true, os: ['darwin'] },
}

describe('isInstalled', () => {
  test('optional packages may be missing', () => {
    expect(isInstalled(lock, { 'node_modules/a': { version: '1.2.3' } })).toBe(true)
  })
  test('a missing or outdated package is noticed', () => {
    expect(isInstalled(lock, {})).toBe(false)
    expect(isInstalled(lock, { 'node_modules/a': { version: '1.2.2' } })).toBe(false)
  })
  test('an outdated optional package is noticed', () => {
    const installed = {
      'node_modules/a': { version: '1.2.3' },
      'node_modules/native-linux': { version: '1.9.0' },
    }
    expect(isInstalled(lock, installed)).toBe(false)
  })
})

test('packages of other platforms are not counted', () => {
  expect(countFor(lock, 'linux', 'x64')).toBe(2)
  expect(countFor(lock, 'linux', 'arm64')).toBe(1)
  expect(countFor(lock, 'darwin', 'arm64')).toBe(2)
})

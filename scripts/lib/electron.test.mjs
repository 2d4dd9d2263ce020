import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packagedElectron, triedLately } from './electron.mjs'
import { reasonIn, runInstaller } from './electron-download.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-package-'))
  writeFileSync(join(folder, 'package.json'), '{ "version": "45.1.0" }')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function unpack(version) {
  mkdirSync(join(folder, 'dist'), { recursive: true })
  writeFileSync(join(folder, 'dist', 'version'), version)
  writeFileSync(join(folder, 'path.txt'), 'electron')
  writeFileSync(join(folder, 'dist', 'electron'), '')
}

describe('packagedElectron', () => {
  test('finds the binary of the right version', () => {
    expect(packagedElectron(folder)).toBe(null)
    unpack('v45.1.0')
    expect(packagedElectron(folder)).toBe(join(folder, 'dist', 'electron'))
  })
  test('an old or half-unpacked binary does not count', () => {
    unpack('45.0.0')
    expect(packagedElectron(folder)).toBe(null)
    unpack('45.1.0')
    rmSync(join(folder, 'dist', 'electron'))
    expect(packagedElectron(folder)).toBe(null)
  })
})

test('a failed download is not tried again on the same day', () => {
  const attempt = { version: '45.1.0', mirror: '' }
  const hour = 60 * 60 * 1000
  const stamp = { ...attempt, at: 1000 * hour }
  expect(triedLately(stamp, attempt, 1023 * hour)).toBe(true)
  expect(triedLately(stamp, attempt, 1025 * hour)).toBe(false)
  expect(triedLately(stamp, attempt, 999 * hour)).toBe(false)
  expect(triedLately(stamp, { ...attempt, version: '45.2.0' }, 1001 * hour)).toBe(false)
  expect(triedLately(stamp, { ...attempt, mirror: 'm' }, 1001 * hour)).toBe(false)
  expect(triedLately(null, attempt, 0)).toBe(false)
})

describe('runInstaller', () => {
  const installer = (code) => writeFileSync(join(folder, 'install.js'), code)

  test('succeeds quietly', async () => {
    installer('process.exit(0)')
    expect(await runInstaller(folder, () => {})).toBe(null)
  })
  test('says why it failed', async () => {
    installer('console.error(new TypeError("fetch failed").stack); process.exit(1)')
    expect(await runInstaller(folder, () => {})).toBe('fetch failed')
  })
  test('is ended when nothing arrives', async () => {
    installer('setInterval(() => {}, 1000)')
    expect(await runInstaller(folder, () => {}, 700)).toBe('nothing arrived for 0.7 s')
  })
  test('may take longer than that while something arrives', async () => {
    installer(`
      const { appendFileSync } = require('node:fs')
      const file = require('node:path').join(require('node:os').tmpdir(), 'part')
      let n = 0
      setInterval(() => { appendFileSync(file, 'x'.repeat(1e6)); if (++n === 12) process.exit(0) }, 200)`)
    const seen = []
    const progress = (fraction) => seen.push(fraction)
    expect(await runInstaller(folder, progress, 1500)).toBe(null)
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.at(-1)).toBeGreaterThan(seen[0])
  })
})

test('the reason is the error line, without its class', () => {
  expect(reasonIn(['x', 'HTTPError: Response code 404 (Not Found)', '  at y'])).toBe(
    'Response code 404 (Not Found)',
  )
  expect(reasonIn(['Error [ERR_X]: no.'])).toBe('no')
  expect(reasonIn([])).toBe('no reason was given')
})

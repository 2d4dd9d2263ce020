import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { publicKeyOf, sameFingerprint, signed } from './public-key'
import { openStationKey } from './station-key'
import { keyFileVault } from './testing/station'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'station-key-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = (vault = keyFileVault(dir)) => openStationKey({ dir, vault, clock: realClock })

it('is made at the first use and then stays the same', async () => {
  const first = await open()
  const second = await open()
  if (!first.ok || !second.ok) throw new Error('no key')
  expect([first.value.created, second.value.created]).toEqual([true, false])
  expect(second.value.pem).toBe(first.value.pem)
  const key = publicKeyOf(first.value.pem)
  const signature = second.value.sign('words')
  expect(signature).toHaveLength(64)
  expect(key && signed('words', signature, key)).toBe(true)
  expect(key && signed('other words', signature, key)).toBe(false)
})

it('has the fingerprint that openssl and sha256sum compute', async () => {
  const key = await open()
  if (!key.ok) throw new Error(key.reason)
  writeFileSync(join(dir, 'station.pem'), key.value.pem)
  const command = 'openssl pkey -pubin -in station.pem -outform DER | sha256sum'
  const theirs = execFileSync('bash', ['-c', command], { cwd: dir, encoding: 'utf8' }).slice(0, 64)
  expect(key.value.fingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  expect(sameFingerprint(key.value.fingerprint, theirs)).toBe(true)
  expect(sameFingerprint(key.value.fingerprint, theirs.replace(/.$/, 'x'))).toBe(false)
})

it('lies on the disk sealed, for its owner alone', async () => {
  await open()
  const text = readFileSync(join(dir, 'station-key.json'), 'utf8')
  expect(text).not.toContain('PRIVATE KEY')
  expect(text).toContain('"sealed":"key:')
  expect(statSync(join(dir, 'station-key.json')).mode & 0o077).toBe(0)
})

it('is not replaced when the vault cannot open it', async () => {
  const first = await open()
  const before = readFileSync(join(dir, 'station-key.json'))
  rmSync(join(dir, 'secrets.key'))
  expect(await open()).toMatchObject({ ok: false, reason: 'key-locked' })
  expect(readFileSync(join(dir, 'station-key.json'))).toEqual(before)
  expect(first.ok).toBe(true)
})

it('is not made in the run that finds it damaged', async () => {
  await open()
  writeFileSync(join(dir, 'station-key.json'), '{')
  expect(await open()).toMatchObject({ ok: false, reason: 'key-damaged' })
})

it('says when the vault cannot seal', async () => {
  writeFileSync(join(dir, 'secrets.key'), 'too short')
  expect(await open()).toMatchObject({ ok: false, reason: 'vault' })
})

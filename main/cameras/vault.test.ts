import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createVault, type SafeStorage } from './vault'

const SECRET = `mật@:/%' 😀`
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vault-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

/** Stands for the keyring of one user: it opens only what it sealed itself. */
const keyring = (backend: string | undefined, user = 'a', available = true): SafeStorage => ({
  isEncryptionAvailable: () => available,
  ...(backend && { getSelectedStorageBackend: () => backend }),
  encryptString: (plain) => Buffer.from(`${user}${[...plain].reverse().join('')}`),
  decryptString(sealed) {
    if (sealed.toString()[0] !== user) throw new Error('not mine')
    return [...sealed.toString().slice(1)].reverse().join('')
  },
})
const none = keyring('basic_text')
const keyFile = () => join(dir, 'secrets.key')
const onLinux = (safeStorage: SafeStorage) => createVault({ safeStorage, dir, platform: 'linux' })

describe('createVault', () => {
  it.each([
    ['linux', keyring('gnome_libsecret'), 'os'],
    ['linux', keyring('kwallet6'), 'os'],
    ['linux', keyring('basic_text'), 'keyfile'],
    ['linux', keyring('unknown'), 'keyfile'],
    ['linux', keyring(undefined), 'keyfile'],
    ['linux', keyring('gnome_libsecret', 'a', false), 'keyfile'],
    ['darwin', keyring(undefined), 'os'],
    ['win32', keyring(undefined), 'os'],
    ['win32', keyring(undefined, 'a', false), 'keyfile'],
    [
      'darwin',
      {
        ...keyring(undefined),
        encryptString: () => {
          throw new Error('locked')
        },
      },
      'keyfile',
    ],
  ] as const)('on %s with %o uses %s', (platform, safeStorage, kind) => {
    const vault = createVault({ safeStorage, dir, platform })
    expect(vault.kind).toBe(kind)
    const sealed = vault.seal(SECRET)
    expect(sealed).toMatch(kind === 'os' ? /^os:/ : /^key:/)
    expect(sealed).not.toContain('mật')
    expect(vault.open(sealed)).toBe(SECRET)
    expect(readdirSync(dir)).toEqual(kind === 'os' ? [] : ['secrets.key'])
  })

  it('makes one key of 32 bytes that only the owner reads, and keeps it', () => {
    const sealed = onLinux(none).seal(SECRET)
    const key = readFileSync(keyFile())
    expect(key).toHaveLength(32)
    if (process.platform !== 'win32') expect(statSync(keyFile()).mode & 0o777).toBe(0o600)
    expect(onLinux(none).open(sealed)).toBe(SECRET)
    expect(readFileSync(keyFile())).toEqual(key)
    expect(readdirSync(dir)).toEqual(['secrets.key'])
  })

  it('seals the same text differently each time', () => {
    const vault = onLinux(none)
    expect(vault.seal(SECRET)).not.toBe(vault.seal(SECRET))
  })

  it('opens what either kind sealed, when the kind changes', () => {
    const byKey = onLinux(none).seal(SECRET)
    const later = onLinux(keyring('gnome_libsecret'))
    expect(later.open(byKey)).toBe(SECRET)
    expect(onLinux(none).open(later.seal(SECRET))).toBe(SECRET)
  })

  it('answers null to what it cannot open', () => {
    const vault = onLinux(none)
    const sealed = vault.seal(SECRET)
    const flipped = Buffer.from(sealed.slice(4), 'base64')
    flipped.writeUInt8(flipped.readUInt8(30) ^ 1, 30)
    const damaged = [
      `key:${flipped.toString('base64')}`,
      sealed.slice(0, 20),
      'key:',
      'key:%%',
      '',
      'x',
    ]
    for (const text of damaged) expect([text, vault.open(text)]).toEqual([text, null])
    expect(vault.open(onLinux(keyring('kwallet', 'b')).seal(SECRET))).toBeNull()
    rmSync(keyFile())
    expect(onLinux(none).open(sealed)).toBeNull()
  })

  it.each([
    ['short', 'key-size'],
    ['', 'key-size'],
    ['x'.repeat(33), 'key-size'],
  ])('reports a key file of %j and leaves it as it is', (content, problem) => {
    const sealed = onLinux(none).seal(SECRET)
    writeFileSync(keyFile(), content)
    const vault = onLinux(none)
    expect(vault).toMatchObject({ kind: 'keyfile', problem })
    expect(vault.open(sealed)).toBeNull()
    expect(() => vault.seal(SECRET)).toThrow(problem)
    expect(readFileSync(keyFile(), 'utf8')).toBe(content)
    expect(onLinux(keyring('kwallet')).problem).toBe(problem)
  })

  it('reports a key file that it may not read', () => {
    onLinux(none)
    chmodSync(dir, 0o755)
    chmodSync(keyFile(), 0)
    expect(withoutRoot(() => onLinux(none).problem)).toBe('key-unreadable')
  })

  it('makes the key when it is needed, where it could not be made at the start', () => {
    const place = join(dir, 'later')
    writeFileSync(place, '')
    const vault = createVault({ safeStorage: none, dir: place, platform: 'linux' })
    expect(vault.problem).toBe('key-unreadable')
    expect(() => vault.seal('p')).toThrow('secrets.key')
    rmSync(place)
    mkdirSync(place)
    expect(vault.open(vault.seal('p'))).toBe('p')
  })

  it('reports a folder where the key file should be', () => {
    dir = join(dir, 'file')
    writeFileSync(dir, '')
    const vault = onLinux(none)
    expect(vault.problem).toBe('key-unreadable')
    dir = join(dir, '..')
  })
})

/** Root may read everything: for a moment we are nobody. */
function withoutRoot<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work()
  process.seteuid?.(65_534)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}

import { execFileSync } from 'node:child_process'
import { createCipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyPackage } from '../package/verify'
import { bookmarkIn } from '../testing/bookmark'
import { openRoom } from '../testing/room'

const ID = '20261122-141522-123-ab12'
const CLIP = `originals/${ID}/clips/main.mp4`
const PASSWORD = 'mật khẩu dài'
let folder: string
let plain: string
let locked: string
let room: Awaited<ReturnType<typeof openRoom>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zip-'))
  room = await openRoom(folder)
  const bookmark = bookmarkIn(folder, ID, 30_000)
  const pack = async (name: string, password: string) => {
    const done = await room.pack([bookmark], { name, password, form: 'zip' })
    if (!done.ok) throw new Error(`${done.reason} ${done.detail}`)
    return done.value.path
  }
  plain = await pack('plain', '')
  locked = await pack('locked', PASSWORD)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program of others, given the path of a ZIP and a new one. */
function python(lines: string, from = plain): string {
  const into = join(folder, 'other.zip')
  rmSync(into, { force: true })
  const script = `import sys, zipfile\nold = zipfile.ZipFile(sys.argv[1])\nnew = zipfile.ZipFile(sys.argv[2], 'w')\n${lines}\nnew.close()`
  execFileSync('python3', ['-W', 'ignore', '-c', script, from, into])
  return into
}
const found = async (path: string, password = '') => {
  const verdict = await verifyPackage(path, undefined, password)
  return verdict.ok ? 'right' : verdict.finding
}

describe('a package as a ZIP', () => {
  it('is opened by another program, and right', async () => {
    expect(readdirSync(room.target).sort()).toEqual(['locked.zip', 'plain.zip'])
    expect(readdirSync(join(folder, 'work'))).toEqual([])
    const out = join(folder, 'out-of-it')
    execFileSync('unzip', ['-q', plain, '-d', out])
    expect(readdirSync(out)).toEqual(['plain'])
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], {
      cwd: join(out, 'plain'),
    })
    expect(await found(plain)).toBe('right')
    expect(await found(join(out, 'plain'))).toBe('right')
  })

  it('is right too when another program has packed its files again', async () => {
    const again = "[new.writestr(i.filename.split('/', 1)[1], old.read(i)) for i in old.infolist()]"
    expect(await found(python(again))).toBe('right')
    const smaller = `[new.writestr(i, old.read(i), zipfile.ZIP_DEFLATED) for i in old.infolist()]`
    expect(await found(python(smaller))).toBe('right')
  })

  const each = (change: string) => `
for i in old.infolist():
  name, data = i.filename, old.read(i)
  ${change}
  new.writestr(name, data)`
  it.each([
    ['a byte', each("data = b'x' + data[1:] if 'main.mp4' in name else data"), 'changed', CLIP],
    ['a name', each("name = name.replace('main.mp4', 'x.mp4')"), 'renamed', CLIP],
    ['one removed', each("if 'main.mp4' in name: continue"), 'missing', CLIP],
    ['one added', `${each('pass')}\nnew.writestr('plain/x', 'x')`, 'extra', 'x'],
    [
      'two swapped',
      each(
        "data = old.read(name.replace('main.mp4', '../0-still.png').replace('clips/../', '')) if 'main.mp4' in name else data",
      ),
      'changed',
      CLIP,
    ],
    [
      'a line',
      each("data = data.replace(b'README', b'READYOU') if 'SUMS' in name else data"),
      'sums-wrong',
      'README.txt',
    ],
  ])('finds what was changed in it: %s', async (_what, change, reason, path) => {
    expect(await found(python(change))).toMatchObject({ reason, path })
  })

  it('finds a name that is there twice', async () => {
    const twice = `${each('pass')}\nnew.writestr('plain/README.txt', 'other')`
    expect(await found(python(twice))).toMatchObject({
      reason: expect.stringMatching(/zip-damaged|extra/),
    })
  })

  it.each([
    ['without a password', () => plain, ''],
    ['with one', () => locked, PASSWORD],
  ])('finds a byte that was changed in any of its files, %s', async (_how, path, password) => {
    const good = readFileSync(path())
    const copy = join(folder, 'copy.zip')
    const middle = (name: string) => good.indexOf(name) + name.length + 40
    for (const name of [CLIP, 'manifest.json', 'SHA256SUMS', 'manifest.sig', 'report.pdf']) {
      const bad = Buffer.from(good)
      const at = middle(name)
      bad[at] = (bad[at] ?? 0) ^ 1
      writeFileSync(copy, bad)
      const verdict = await verifyPackage(copy, undefined, password)
      expect(verdict.ok, name).toBe(false)
    }
    writeFileSync(copy, good.subarray(0, good.length - 30))
    expect(await found(copy, password)).toMatchObject({ reason: 'zip-damaged' })
  })
})

describe('a ZIP with a password', () => {
  it('asks for it, and says when it is wrong', async () => {
    expect(await found(locked)).toMatchObject({ reason: 'password-needed' })
    expect(await found(locked, 'x')).toMatchObject({ reason: 'password-wrong' })
    expect(await found(locked, PASSWORD)).toBe('right')
  })

  it('is AES-256 as WinZip has it, read by another hand', () => {
    const bytes = readFileSync(locked)
    const clip = readFileSync(join(folder, ID, 'clips/main.mp4'))
    expect(bytes.includes(clip.subarray(0, 64))).toBe(false)
    expect(decrypted(bytes, CLIP, clip.length)).toEqual(clip)
  })

  it('leaves nothing of it elsewhere', () => {
    const clip = readFileSync(join(folder, ID, 'clips/main.mp4'))
    const copy = join(folder, 'all')
    cpSync(room.target, copy, { recursive: true })
    expect(readdirSync(join(folder, 'work'))).toEqual([])
    expect(readFileSync(join(copy, 'locked.zip')).includes(clip.subarray(0, 64))).toBe(false)
  })
})

/** From the specification AE-2: salt of 16, verifier of 2, data, 10 bytes of HMAC-SHA1. */
function decrypted(zip: Buffer, name: string, size: number): Buffer {
  // The name stands in its header, with the folder before it; the header's end tells the extra's size.
  const whole = `locked/${name}`
  const header = zip.indexOf(whole) - 30
  const extra = header + 30 + whole.length
  expect([zip.readUInt16LE(extra), zip.readUInt8(extra + 8)]).toEqual([0x9901, 3])
  const start = extra + zip.readUInt16LE(header + 28)
  const salt = zip.subarray(start, start + 16)
  const keys = pbkdf2Sync(PASSWORD, salt, 1000, 66, 'sha1')
  const data = zip.subarray(start + 18, start + 18 + size)
  const code = createHmac('sha1', keys.subarray(32, 64)).update(data).digest().subarray(0, 10)
  expect(zip.subarray(start + 18 + size, start + 28 + size)).toEqual(code)
  const blocks = Buffer.alloc(Math.ceil(size / 16) * 16)
  for (let i = 0; i * 16 < blocks.length; i++) blocks.writeUInt32LE(i + 1, i * 16)
  const cipher = createCipheriv('aes-256-ecb', keys.subarray(0, 32), null).setAutoPadding(false)
  const stream = Buffer.concat([cipher.update(blocks), cipher.final()])
  return Buffer.from(data.map((byte, i) => byte ^ (stream[i] ?? 0)))
}

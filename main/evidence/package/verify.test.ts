import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sha256 } from '../hash'
import { bookmarkIn } from '../testing/bookmark'
import { openRoom } from '../testing/room'
import { stationKey } from '../testing/station'
import { verifyPackage } from './verify'

const ID = '20261122-141522-123-ab12'
const STILL = `originals/${ID}/0-still.png`
const CLIP = `originals/${ID}/clips/main.mp4`
let folder: string
let good: string
let path: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'verify-package-'))
  const done = await (await openRoom(folder)).pack([bookmarkIn(folder, ID, 3000)])
  if (!done.ok) throw new Error(done.reason)
  good = done.value.path
  path = join(folder, 'copy')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  rmSync(path, { recursive: true, force: true })
  cpSync(good, path, { recursive: true })
})

const at = (name: string) => join(path, name)
const bytesOf = (name: string) => readFileSync(at(name))
const textOf = (name: string) => readFileSync(at(name), 'utf8')
const put = (name: string, content: string | Buffer) => writeFileSync(at(name), content)

function flip(name: string, byte: number): void {
  const bytes = bytesOf(name)
  bytes[byte] = (bytes[byte] ?? 0) ^ 1
  put(name, bytes)
}

const sums = () => textOf('SHA256SUMS').trimEnd().split('\n')
const putSums = (lines: string[]) => put('SHA256SUMS', lines.map((line) => `${line}\n`).join(''))
/** As someone would who changes a file and its line as well. */
const fitSums = (name: string) =>
  putSums(sums().map((line) => (line.endsWith(name) ? `${sha256(bytesOf(name))}  ${name}` : line)))
const ORDER = [
  'README.txt',
  'custody.jsonl',
  'manifest.json',
  STILL,
  CLIP,
  `renditions/${ID}/view.mp4`,
  'report.pdf',
  'station.pem',
]

function otherPem(): string {
  const { publicKey } = generateKeyPairSync('ed25519')
  return publicKey.export({ type: 'spki', format: 'pem' }).toString()
}

it('is sound as it was written', async () => {
  expect(await verifyPackage(path)).toMatchObject({ ok: true, value: { files: 7 } })
  expect(sums().map((line) => line.slice(66))).toEqual(ORDER)
})

type Change = [string, () => void, object]
const changes: Change[] = [
  ['a byte of an original', () => flip(CLIP, 2999), { reason: 'changed', path: CLIP }],
  ['a byte added', () => appendFileSync(at(STILL), 'x'), { reason: 'changed', path: STILL }],
  ['a byte of the README', () => flip('README.txt', 5), { reason: 'changed', path: 'README.txt' }],
  [
    'a byte of an original, and its line',
    () => {
      flip(STILL, 0)
      fitSums(STILL)
    },
    { reason: 'sums-wrong', path: STILL, line: 4 },
  ],
  [
    'a byte of the manifest',
    () => flip('manifest.json', 100),
    { reason: 'changed', path: 'manifest.json' },
  ],
  [
    'the manifest, and its line',
    () => {
      put('manifest.json', textOf('manifest.json').replace('Tầng 2', 'Tầng 3'))
      fitSums('manifest.json')
    },
    { reason: 'signature', path: 'manifest.sig' },
  ],
  ['a byte of the signature', () => flip('manifest.sig', 9), { reason: 'signature' }],
  ['half the signature', () => put('manifest.sig', 'short'), { reason: 'signature' }],
  ['a byte of the key', () => flip('station.pem', 60), { reason: 'changed', path: 'station.pem' }],
  [
    'another key, and its line',
    () => {
      put('station.pem', otherPem())
      fitSums('station.pem')
    },
    { reason: 'key-mismatch', path: 'station.pem' },
  ],
  [
    'a name',
    () => renameSync(at(CLIP), at(`originals/${ID}/clips/other.mp4`)),
    { reason: 'renamed', path: CLIP, detail: `originals/${ID}/clips/other.mp4` },
  ],
  [
    'two names swapped',
    () => {
      renameSync(at(CLIP), at('x'))
      renameSync(at(STILL), at(CLIP))
      renameSync(at('x'), at(STILL))
    },
    { reason: 'changed', path: STILL },
  ],
  ['an original removed', () => rmSync(at(CLIP)), { reason: 'missing', path: CLIP }],
  ['a file added', () => copyFileSync(at(STILL), at('x.png')), { reason: 'extra', path: 'x.png' }],
  ...['manifest.json', 'manifest.sig', 'SHA256SUMS', 'station.pem', 'README.txt'].map(
    (name): Change => [
      `${name} removed`,
      () => rmSync(at(name)),
      { reason: 'missing', path: name },
    ],
  ),
  [
    'a line removed',
    () => putSums(sums().filter((_, i) => i !== 3)),
    { reason: 'sums-missing', path: STILL, line: 4 },
  ],
  [
    'the last line removed',
    () => putSums(sums().slice(0, -1)),
    { reason: 'sums-missing', path: 'station.pem', line: 8 },
  ],
  [
    'two lines swapped',
    () => putSums(sums().map((line, i, all) => all[i === 3 ? 4 : i === 4 ? 3 : i] ?? line)),
    { reason: 'sums-reordered', path: STILL, line: 4 },
  ],
  [
    'a line added',
    () => putSums([...sums().slice(0, 2), `${'0'.repeat(64)}  x`, ...sums().slice(2)]),
    { reason: 'sums-extra', path: 'x', line: 3 },
  ],
  [
    'a line added at the end',
    () => putSums([...sums(), `${'0'.repeat(64)}  x`]),
    { reason: 'sums-extra', path: 'x', line: 9 },
  ],
  [
    'the last newline removed',
    () => put('SHA256SUMS', sums().join('\n')),
    { reason: 'sums-wrong', path: 'station.pem', line: 8 },
  ],
]
it.each(changes)('finds what was changed: %s', async (_what, change, finding) => {
  change()
  expect(await verifyPackage(path)).toMatchObject({ ok: false, finding })
})

it.each(['manifest.json', 'SHA256SUMS', 'manifest.sig', 'station.pem', 'README.txt'])(
  'finds a changed byte wherever it is in %s',
  async (name) => {
    const good = bytesOf(name)
    for (let byte = 0; byte < good.length; byte += Math.ceil(good.length / 60)) {
      flip(name, byte)
      expect((await verifyPackage(path)).ok, `byte ${byte}`).toBe(false)
      put(name, good)
    }
  },
)

it('finds a package that another key has signed, when told which one it must be', async () => {
  const { fingerprint } = await stationKey(folder)
  const { fingerprint: other } = await stationKey(join(folder, 'other'))
  expect(await verifyPackage(path, fingerprint.toUpperCase())).toMatchObject({ ok: true })
  expect(await verifyPackage(path, other)).toMatchObject({
    finding: { reason: 'key-other', detail: fingerprint },
  })
})

import { execFile } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bookmarkIn } from '../../main/evidence/testing/bookmark'
import { openRoom } from '../../main/evidence/testing/room'
import { evidence as evidenceEn } from '../../renderer/i18n/en/evidence'
import { evidence as evidenceVi } from '../../renderer/i18n/vi/evidence'
import { verifyOptions } from './options.mjs'
import { report } from './report.mjs'
import { en } from './words.en.mjs'
import { vi } from './words.vi.mjs'

describe('options', () => {
  const hash = 'ab12 '.repeat(16).trim()
  it.each([
    [['x'], { path: 'x', lang: 'vi', fingerprint: undefined }],
    [['x', '--lang', 'en'], { path: 'x', lang: 'en', fingerprint: undefined }],
    [['--fingerprint', hash, 'x'], { path: 'x', lang: 'vi', fingerprint: hash }],
    [[], null],
    [['x', 'y'], null],
    [['x', '--lang', 'fr'], null],
    [['x', '--fingerprint', 'ab'], null],
    [['x', '--all'], null],
  ])('%j', (args, options) => expect(verifyOptions(args)).toEqual(options))
})

/** The reasons that a union of the product's source lists. */
function reasonsOf(file, type) {
  const source = readFileSync(join('main/evidence', file), 'utf8')
  const [, union = ''] = new RegExp(`type ${type} =(.*(?:\\n +\\|.*)*)`).exec(source) ?? []
  return union.split('|').flatMap((part) => {
    const word = part.trim()
    if (!word) return []
    const where = word === 'ZipFailure' ? 'zip/zip-tree.ts' : 'package/sums.ts'
    return word.startsWith("'") ? [word.slice(1, -1)] : reasonsOf(where, word)
  })
}

describe.each([
  ['vi', vi, evidenceVi.findings],
  ['en', en, evidenceEn.findings],
])('words: %s', (_lang, words, findings) => {
  it.each([
    ['package', reasonsOf('package/verify.ts', 'PackageReason')],
    ['log', reasonsOf('custody/verify.ts', 'LogReason')],
  ])('there are some for every finding of a %s', (kind, reasons) => {
    expect(reasons.length).toBeGreaterThan(12)
    expect(Object.keys(findings[kind]).sort()).toEqual([...reasons].sort())
    const finding = { path: 'PATH', file: 'FILE', line: 3, seq: 7, detail: 'DETAIL' }
    for (const reason of reasons) {
      const verdict = { ok: false, finding: { ...finding, reason } }
      const { code, text } = report(kind, verdict, words, findings)
      const unchecked = ['unreadable', 'empty', 'password-needed', 'password-wrong']
      expect(code).toBe(unchecked.includes(reason) ? 2 : 1)
      expect(text).not.toMatch(/undefined|\[object|\{\{/)
    }
  })
})

describe('the command', () => {
  let folder
  let path
  let room
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'))
    room = await openRoom(folder)
    const done = await room.pack([bookmarkIn(folder, '20261122-141522-123-ab12')])
    path = done.value.path
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const verify = (...args) => verifyWith('', ...args)
  const verifyWith = (input, ...args) =>
    new Promise((resolve) => {
      const all = ['scripts/verify/index.mjs', ...args]
      const child = execFile(process.execPath, all, (error, stdout) =>
        resolve({ code: error?.code ?? 0, stdout }),
      )
      child.stdin.end(input)
    })

  it('says what is right, what is wrong, and what could not be checked', async () => {
    const { fingerprint } = room.key
    const [sound, log, misused] = await Promise.all([
      verify(join(path, 'manifest.json'), '--lang', 'en', '--fingerprint', fingerprint),
      verify(room.custodyDir),
      verify(),
    ])
    expect(sound).toMatchObject({ code: 0, stdout: expect.stringContaining(fingerprint) })
    expect(sound.stdout).toContain('RIGHT: the evidence package is whole and unchanged.')
    expect(log).toMatchObject({ code: 0, stdout: expect.stringContaining('1 dòng trong 1 tệp') })
    expect(misused).toMatchObject({ code: 2, stdout: expect.stringContaining('Cách dùng') })

    appendFileSync(join(path, 'README.txt'), ' ')
    const [changed, nothing] = await Promise.all([verify(path), verify(folder, '--lang', 'en')])
    expect(changed).toEqual({ code: 1, stdout: 'SAI: tệp README.txt đã bị thay đổi\n' })
    expect(nothing).toMatchObject({ code: 2, stdout: expect.stringContaining('neither') })
  }, 30_000)

  it('checks a ZIP, and asks for its password', async () => {
    const bookmark = bookmarkIn(folder, '20261122-141522-123-ab12')
    const done = await room.pack([bookmark], { form: 'zip', password: 'mật khẩu', name: 'zip' })
    const zip = done.value.path
    expect(await verifyWith('mật khẩu\n', zip)).toMatchObject({
      ...{ code: 0, stdout: expect.stringContaining('ĐÚNG: gói bằng chứng') },
    })
  }, 30_000)
})

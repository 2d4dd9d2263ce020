import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hashes, put } from '../testing/station'
import { applyRestore } from './apply'
import { readPlan, writePlan } from './plan'

const ASIDE = 'before-restore-20261123-030000'
let root: string

/** A profile of before, and a restore that is planned. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'apply-'))
  put(root, 'data/registry.json', 'old')
  put(root, 'custody/2026-11.jsonl', 'old')
  put(root, 'ring/a.ts', 'old')
  put(root, 'session/Cookies', 'stays')
  put(root, 'restore/new/data/registry.json', 'new')
  put(root, 'restore/new/custody/2026-11.jsonl', 'new')
  put(root, 'restore/new/journal/2026-11-22.jsonl', 'new')
  await writePlan(root, {
    ...{ made: 1, file: 'a.vgbackup', by: 'An', manifest: 'ab', files: 3, secrets: true },
    ...{ come: ['custody', 'data', 'journal'], aside: ASIDE },
  })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const move = (from: string, to: string) => () => renameSync(join(root, from), join(root, to))
const aside = (name: string) => move(name, `${ASIDE}/${name}`)
const come = (name: string) => move(`restore/new/${name}`, name)

/** All that it does, in its order; the power may fail after each. */
const STEPS = [
  () => mkdirSync(join(root, ASIDE)),
  ...[aside('data'), aside('custody'), aside('ring')],
  move('restore/planned.json', 'restore/coming.json'),
  ...[come('custody'), come('data'), come('journal')],
  move('restore/coming.json', 'restore/applied.json'),
]

it.each(STEPS.map((_step, i) => i))('goes on after a crash behind %i steps', async (count) => {
  for (const step of STEPS.slice(0, count)) step()
  const plan = await applyRestore(root)
  expect(plan).toMatchObject({ file: 'a.vgbackup', aside: ASIDE })
  expect(Object.keys(hashes(root)).sort()).toEqual([
    ...[`${ASIDE}/custody/2026-11.jsonl`, `${ASIDE}/data/registry.json`, `${ASIDE}/ring/a.ts`],
    ...['custody/2026-11.jsonl', 'data/registry.json', 'journal/2026-11-22.jsonl'],
    ...['restore/applied.json', 'session/Cookies'],
  ])
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  expect([text('data/registry.json'), text('custody/2026-11.jsonl')]).toEqual(['new', 'new'])
  expect([text(`${ASIDE}/data/registry.json`), text('session/Cookies')]).toEqual(['old', 'stays'])
})

it('does nothing more once it is in place', async () => {
  for (const step of STEPS) step()
  const before = hashes(root)
  expect(await applyRestore(root)).toBeNull()
  expect(hashes(root)).toEqual(before)
})

it('leaves all as it was when a folder cannot be moved, and does not try again', async () => {
  put(root, 'reports/1.json', 'old')
  // As a program would hold it: what is in its way cannot be replaced.
  put(root, `${ASIDE}/reports/x`, 'in the way')
  await expect(applyRestore(root)).rejects.toMatchObject({ syscall: 'rename' })
  const text = (path: string) => readFileSync(join(root, path), 'utf8')
  const old = ['data/registry.json', 'custody/2026-11.jsonl', 'ring/a.ts', 'reports/1.json']
  expect(old.map(text)).toEqual(['old', 'old', 'old', 'old'])
  expect(await readPlan(root, 'failed')).toMatchObject({ file: 'a.vgbackup' })
  const before = hashes(root)
  expect(await applyRestore(root)).toBeNull()
  expect(hashes(root)).toEqual(before)
})

it('leaves nothing that was derived from what goes', async () => {
  put(root, 'uptime/2026-11-21.day', 'of other cameras')
  await applyRestore(root)
  expect(Object.keys(hashes(root))).not.toContain('uptime/2026-11-21.day')
})

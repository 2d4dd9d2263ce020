import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bundled } from '../../base/testing/own-process'
import { newFolder, packed, STAMP } from '../testing/files'
import { hashes, put } from '../testing/station'
import { applyRestore } from './apply'

const folder = newFolder()
const backup = join(folder, 'a.vgbackup')
const before = join(folder, 'before')
const station = join(folder, 'station')
let script = ''

beforeAll(async () => {
  for (const [root, what] of [[before, 'old'] as const, [station, 'new'] as const])
    for (const top of ['data', 'custody', 'journal', 'reports', 'shifts', 'evidence'])
      for (let n = 0; n < 3; n++) put(root, `${top}/${n}.json`, `${what} ${top} ${n}`.repeat(2000))
  await packed(station, backup)
  script = await bundled(join(import.meta.dirname, '../testing/restorer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A profile of before, and what the process said that was killed behind so many calls. */
async function restored(calls: number) {
  const root = join(folder, 'root')
  rmSync(root, { recursive: true, force: true })
  cpSync(before, root, { recursive: true })
  const args = [script, backup, root, `${calls}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { root, said, signal: child.signalCode }
}

/** The same files, below another folder. */
const below = (top: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, hash]) => [`${top}/${path}`, hash]))

it.skipIf(process.platform === 'win32')(
  'killed at any moment, leaves the old profile or, once planned, the new one, whole',
  async () => {
    const [old, fresh] = [hashes(before), hashes(station)]
    const { planned, done } = JSON.parse((await restored(Number.MAX_SAFE_INTEGER)).said)
    const unpacking = Math.floor(planned / 2)
    const applying = [0.1, 0.4, 0.7].map((share) => share * (done - planned))
    for (const calls of [unpacking, ...applying.map((n) => planned + Math.floor(n))]) {
      const { root, signal } = await restored(calls)
      expect([calls, signal]).toEqual([calls, 'SIGKILL'])
      // The next start.
      await applyRestore(root)
      const { 'restore/applied.json': applied, ...files } = hashes(root)
      const wanted = { ...fresh, ...below(`before-restore-${STAMP}`, old) }
      expect([calls, files]).toEqual([calls, calls < planned ? old : wanted])
      expect(applied !== undefined).toBe(calls >= planned)
    }
  },
  60_000,
)

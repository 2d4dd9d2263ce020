import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { keep, NOW, openRoom } from './testing/room'

const root = mkdtempSync(join(tmpdir(), 'purger-'))
const folder = join(root, 'station')
let purger: string

beforeAll(async () => {
  purger = await bundled(join(import.meta.dirname, 'testing/purger.ts'), root)
}, 30_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

it.skipIf(process.platform === 'win32')(
  'killed amid deleting, leaves no bookmark without its files, nor files without it',
  async () => {
    const first = await openRoom(folder, fakeClock(NOW))
    const ids: string[] = []
    for (let i = 0; i < 100; i++) ids.push(await keep(first, 40 + i / 100))
    await first.store.settled()
    let [left, rounds] = [ids.length, 0]
    // Later and later, until it has got anywhere on the slowest machine.
    while (left > 0 && (rounds < 4 || left === ids.length)) {
      await killedAfter(Math.random() * 30 * ++rounds)
      const room = await openRoom(folder, fakeClock(NOW))
      const deleted = deletedIn(room.custodyDir)
      const shown = new Set(room.store.find({}, 0, 1000).ids)
      for (const id of shown) expect(readdirSync(room.folderOf(id))).toHaveLength(2)
      await room.retention.start()
      for (const id of ids.filter((each) => !shown.has(each))) {
        expect(deleted).toContain(id)
        expect(existsSync(room.folderOf(id))).toBe(false)
      }
      await room.retention.close()
      left = shown.size
    }
    expect(rounds).toBeGreaterThan(1) // it was killed amid it
    expect(left).toBeLessThan(ids.length)
  },
  30_000,
)

async function killedAfter(ms: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [purger, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  await once(child.stdout as Readable, 'data')
  await new Promise((resolve) => setTimeout(resolve, ms))
  child.kill('SIGKILL')
  await closed
}

/** Killed at once, it has no log yet. */
const deletedIn = (dir: string): Set<string> =>
  new Set(
    (existsSync(dir) ? readdirSync(dir) : [])
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(dir, name), 'utf8').split('\n').slice(0, -1))
      .map((line) => JSON.parse(line))
      .filter(({ action }) => action === 'deleted')
      .map(({ subject }) => subject),
  )

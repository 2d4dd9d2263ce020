import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bundled } from '../base/testing/own-process'
import { verifyLog } from './custody/verify'
import { verifyPackage } from './package/verify'
import { bookmarkIn } from './testing/bookmark'
import { openRoom } from './testing/room'

// Limits and kills are those of the system, on a process of its own.
const bundle = mkdtempSync(join(tmpdir(), 'exporter-'))
let folder: string

beforeAll(async () => {
  await bundled(join(import.meta.dirname, 'testing/exporter.ts'), bundle)
}, 30_000)
afterAll(() => rmSync(bundle, { recursive: true, force: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-process-'))
  const bookmark = bookmarkIn(folder, '20261122-141522-123-ab12', 3_000_000)
  writeFileSync(join(folder, 'bookmark.json'), JSON.stringify(bookmark))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function startExports(round: number, limit = 'unlimited', form = 'folder'): ChildProcess {
  const command = `ulimit -f ${limit}; trap '' XFSZ; exec "$0" "$@"`
  const args = [process.execPath, join(bundle, 'exporter.mjs'), folder, `${round}`, form]
  return spawn('bash', ['-c', command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

const out = () => readdirSync(join(folder, 'out')).sort()

describe.skipIf(process.platform === 'win32')('in a process of its own', () => {
  it('killed at any moment, has whole packages and no half one under a final name', async () => {
    for (let round = 0; round < 6; round++) {
      const child = startExports(round)
      await once(child.stdout as Readable, 'data')
      await new Promise((resolve) => setTimeout(resolve, 7 + round * 11))
      child.kill('SIGKILL')
      await once(child, 'close')
    }
    const finished = out().filter((name) => !name.endsWith('.part'))
    expect(finished.length).toBeGreaterThanOrEqual(6)
    expect(out().length).toBeGreaterThan(finished.length) // some were interrupted
    for (const name of finished) {
      const path = join(folder, 'out', name)
      execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: path })
      expect(await verifyPackage(path)).toMatchObject({ ok: true })
    }
    await expectLogGoesOn()
  }, 30_000)

  /** What a kill left at the log's end is put on record by the next append. */
  async function expectLogGoesOn() {
    const { custody, custodyDir } = await openRoom(folder)
    await custody.append({ by: '', action: 'viewed', subject: 'x' })
    const verdict = await verifyLog(custodyDir)
    expect(verdict).toMatchObject({ ok: true, value: { unsigned: 0 } })
  }

  it.each([
    // 2 MB a file: less than the clip.
    ['folder', '2000'],
    // More than the clip, less than the ZIP.
    ['zip', '2950'],
  ])('says that the disk is full, and leaves nothing: %s', async (form, limit) => {
    const child = startExports(0, limit, form)
    const said = await text(child.stdout as Readable)
    expect(said.trim()).toBe('disk-full')
    expect(out()).toEqual([])
    if (form === 'zip') expect(readdirSync(join(folder, 'work'))).toEqual([])
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { FacilityDocuments, Occupancy, openDocumentsCollection } from '.'

const folder = mkdtempSync(join(tmpdir(), 'vong-gac-facilities-'))
const root = join(folder, 'profile')
const source = join(folder, 'Biên bản khảo sát.pdf')
const text = 'x'.repeat(1_000_000)

beforeAll(async () => {
  writeFileSync(source, text)
  await bundled(join(import.meta.dirname, 'testing/writer.ts'), folder)
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Told {
  n: number
  noted: boolean
  added: string | false
}

/** → what was reported before it was killed */
async function write(first: number, reports: number): Promise<Told[]> {
  const args = [join(folder, 'writer.mjs'), root, source, `${first}`]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const told: Told[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(JSON.parse(line))
    // Each time at another moment of the next write.
    if (told.length === reports) setTimeout(() => child.kill('SIGKILL'), first % 7)
  }
  await ended
  return told
}

describe.skipIf(process.platform === 'win32')(
  'killed while numbers and documents are written',
  () => {
    it('has everything that was reported, whole, and nothing by halves', async () => {
      const told: Told[] = []
      for (let round = 0; round < 3; round++) {
        told.push(...(await write(round * 1001, 3)))
        const collection = await openDocumentsCollection(join(root, 'data'))
        expect(collection.problems()).toEqual([])
        const documents = new FacilityDocuments({
          ...{ collection, dir: join(root, 'documents'), clock: fakeClock(0) },
          ...{ largest: 1, newId: () => 'none' },
        })
        await documents.tidy()
        const files = readdirSync(join(root, 'documents'))
        const listed = documents.of('A').map(({ id }) => id)
        expect(listed).toEqual(expect.arrayContaining(told.map(({ added }) => added)))
        expect(files.sort()).toEqual([...listed].sort())
        expect(documents.of('A').every(({ size, name }) => size === text.length && name)).toBe(true)
        for (const name of files)
          expect(readFileSync(join(root, 'documents', name), 'utf8') === text).toBe(true)
        const damaged: unknown[] = []
        const occupancy = await Occupancy.open({
          ...{ dir: join(root, 'occupancy'), clock: fakeClock(0) },
          damaged: (_file, what) => damaged.push(what),
        })
        expect(damaged.filter((what) => what !== round)).toEqual([])
        const { notes } = await occupancy.history('A')
        const counts = notes.map(({ count }) => count)
        expect(counts).toEqual(expect.arrayContaining(told.map(({ n }) => n)))
        expect(occupancy.latestOf('A')?.count).toBe(counts.at(-1))
      }
      expect(told.every(({ noted, added }) => noted && added !== false)).toBe(true)
      expect(told.length).toBeGreaterThanOrEqual(9)
    }, 30_000)
  },
)

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { bundled } from '../base/testing/own-process'
import { openProgrammeCollection, programmeFile, Stills, stillsOf } from '.'
import { stillId } from './stills'
import { drawn, step } from './testing/content'

const folder = mkdtempSync(join(tmpdir(), 'killed-'))
let importer: string
const files: string[] = []
const OF_EACH = 3

beforeAll(async () => {
  importer = await bundled(join(import.meta.dirname, 'testing/importer.ts'), folder)
  const picture = drawn('color=red:s=16x16', 'png')
  for (let i = 0; i < 2; i++) files.push(await fileOf(`Họp ${i}`, picture))
}, 30_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** With pictures that no other file has: what is behind a picture's end is not looked at. */
async function fileOf(name: string, picture: Buffer): Promise<string> {
  const pictures = Array.from({ length: OF_EACH }, () =>
    Buffer.concat([picture, randomBytes(1_000)]),
  )
  const kept = new Map(pictures.map((each) => [stillId(each, 'png'), each]))
  const steps = [...kept.keys()].map((still, i) => step(`${i}`, { body: { kind: 'still', still } }))
  const stills = { read: async (id: string) => kept.get(id) ?? null }
  const made = await programmeFile({ name, heading: '', emblem: null, steps }, stills, 0)
  if (!made.ok) throw new Error(made.reason)
  const path = join(folder, `${name}.vgtrinh`)
  writeFileSync(path, made.value)
  return path
}

it.each([
  [2, []],
  [2 * OF_EACH, ['Họp 0']],
])(
  'killed behind picture %i, it knows no programme without all its pictures',
  async (count, names) => {
    const dir = join(folder, `${count}`)
    const child = spawn(process.execPath, [importer, dir, `${count}`, ...files])
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk
    })
    const [, signal] = await once(child, 'close')
    expect([signal, printed.split('\n').slice(0, -1)]).toEqual(['SIGKILL', names])
    const collection = await openProgrammeCollection(join(dir, 'data'), realClock)
    expect(collection.problems()).toEqual([])
    const { programmes } = collection.read()
    expect(programmes.map(({ name }) => name)).toEqual(names)
    const stills = new Stills(join(dir, 'stills'))
    const used = programmes.flatMap(stillsOf)
    for (const id of used) expect(stillId(readFileSync(stills.path(id) ?? ''), 'png')).toBe(id)
    expect(readdirSync(join(dir, 'stills'))).toHaveLength(count)
    await stills.sweep(new Set(used))
    expect(readdirSync(join(dir, 'stills')).sort()).toEqual(used.sort())
    expect(used).toHaveLength(OF_EACH * names.length)
  },
)

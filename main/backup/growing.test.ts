import { appendFileSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { applyRestore, listProfile } from '.'
import { newFolder, packed, unpacked } from './testing/files'
import { put } from './testing/station'

let folder: string
let station: string
beforeEach(() => {
  folder = newFolder()
  station = join(folder, 'station')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A backup while which, once all is listed, something is written. */
async function meanwhile(change: () => void) {
  const files = await listProfile(station)
  change()
  const [backup, root] = [join(folder, 'a.vgbackup'), join(folder, 'root')]
  await packed(station, backup, files)
  await unpacked(backup, root)
  await applyRestore(root)
  return (path: string) => readFileSync(join(root, path), 'utf8')
}

it.each([
  ['longer', { title: 'báo cáo', lines: Array.from({ length: 500 }, (_, i) => i) }],
  ['shorter', {}],
])('holds a file that was replaced by a %s one as a whole', async (_how, after) => {
  const path = 'reports/r1/report.json'
  put(station, path, JSON.stringify({ title: 'báo cáo tuần' }))
  const read = await meanwhile(() => put(station, path, JSON.stringify(after)))
  expect(JSON.parse(read(path))).toEqual(after)
})

it('holds whole lines of what is appended to, or was cut', async () => {
  const [grown, cut] = ['outages/2026-11.jsonl', 'attention/2026-11.jsonl']
  put(station, grown, '{"a":1}\n')
  put(station, cut, '{"b":1}\n{"b":2}\n{"b":3')
  const read = await meanwhile(() => {
    appendFileSync(join(station, grown), '{"a":2}\n')
    put(station, cut, '{"b":1}\n')
  })
  expect([read(grown), read(cut)]).toEqual(['{"a":1}\n', '{"b":1}\n'])
})

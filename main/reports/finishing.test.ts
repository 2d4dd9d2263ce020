import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ok } from '../base/result'
import { toDocx } from '../documents'
import type { ReportDeps } from './make'
import { linesIn, made, opened, TestDesk } from './testing/desk'

let station: TestDesk
const open = (over: Partial<ReportDeps> = {}) => station.open(over)
beforeEach(async () => {
  station = await TestDesk.make()
})
afterEach(() => station.end())

it('what was typed right before it is in the final report; what comes meanwhile is refused', async () => {
  let meanwhile = async () => {}
  const desk = await open({
    docx: async (doc) => {
      await meanwhile()
      return ok(await toDocx(doc))
    },
  })
  const id = await made(desk)
  const replies: unknown[] = []
  meanwhile = async () => {
    replies.push(await desk.change(id, { texts: { difficulties: 'Quá muộn' } }))
    replies.push(await desk.remove(id, true))
  }
  const typed = desk.change(id, { texts: { difficulties: 'Vừa gõ xong' } })
  await new Promise(setImmediate) // It is asked for, and not on the disk.
  const finished = desk.finish(id)
  expect([(await typed).ok, (await finished).ok]).toEqual([true, true])
  expect(replies).toMatchObject([{ reason: 'busy' }, { reason: 'busy' }])
  expect(await linesIn(desk, id)).toContain('Vừa gõ xong')
  expect((await opened(desk, id)).report.entry.texts.difficulties).toBe('Vừa gõ xong')
  expect(await desk.list()).toHaveLength(1)
})

it('two windows write at one draft, and neither takes away what the other wrote', async () => {
  const desk = await open()
  const id = await made(desk)
  await Promise.all([
    desk.change(id, { texts: { difficulties: 'Một' }, organisation: { signer: 'Lê A' } }),
    desk.change(id, { texts: { proposals: 'Hai' }, organisation: { place: 'Huế' } }),
  ])
  const { texts, organisation } = (await opened(desk, id)).report.entry
  expect([texts.difficulties, texts.proposals]).toEqual(['Một', 'Hai'])
  expect([organisation.signer, organisation.place]).toEqual(['Lê A', 'Huế'])
})

it('is final from its folder on, though its own file can be written no more', async () => {
  const desk = await open()
  const id = await made(desk)
  const folder = join(station.dir, 'reports', id)
  // A folder in its place: no file of that name can be written, now or later.
  station.recorded = async () => {
    await rm(join(folder, 'report.json'))
    await mkdir(join(folder, 'report.json', 'x'), { recursive: true })
  }
  expect(await desk.finish(id)).toEqual(ok())
  expect((await desk.list())[0]?.final).toMatchObject({ by: 'Hoa' })
  expect(await desk.change(id, { to: ['x'] })).toMatchObject({ reason: 'is-final' })
  await rm(join(folder, 'report.json'), { recursive: true })
  expect((await (await open()).list())[0]?.final).toMatchObject({ by: 'Hoa' })
})

it('is finished though a folder of that name is there that nobody can read', async () => {
  const desk = await open()
  const id = await made(desk)
  const folder = join(station.dir, 'reports', id)
  await mkdir(join(folder, 'final'))
  await writeFile(join(folder, 'final', 'frozen.json'), '{"report"')
  const again = await open()
  expect(await again.finish(id)).toEqual(ok())
  expect((await readdir(folder)).some((name) => name.startsWith('final.damaged-'))).toBe(true)
  expect((await opened(again, id)).altered).toEqual([])
})

it('neither a thrown away one nor one of marks that cannot be read is finished', async () => {
  const desk = await open({ figures: () => Promise.reject(new Error('marks cannot be read')) })
  const id = await made(desk)
  expect(await desk.open(id)).toMatchObject({ reason: 'unreadable' })
  expect(await desk.finish(id)).toMatchObject({ reason: 'unreadable' })
  await desk.remove(id, true)
  expect(await desk.finish(id)).toMatchObject({ reason: 'not-found' })
  expect(station.records).toEqual([])
})

it('a report that the disk had no room for is none at the next start', async () => {
  const folder = join(station.dir, 'reports', '20261122-000000-00000000')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'report.json.tmp'), '{')
  expect(await (await open()).list()).toEqual([])
})

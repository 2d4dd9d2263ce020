import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AttentionCheck, AttentionSettings } from '../../preload/contract'
import { type FakeClock, fakeClock } from '../base/clock'
import { Attention } from './attention'
import { isAsked } from './hours'
import type { Tell } from './sounds'
import { openAttentionCollection, standardAttention } from './store'

// 23:00 in Vietnam.
const NIGHT = Date.parse('2026-11-22T23:00:00+07:00')
let dir: string
let clock: FakeClock
let duty: { shift: string; names: string } | null
let missed: AttentionCheck[]
let noted: AttentionCheck[]
let beats: Tell[]
let drawn: [number, number][]
let unwritten: (string | null)[]
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'attention-'))
  clock = fakeClock(NIGHT)
  duty = { shift: '20261122-220000-aaaa', names: 'Lê Thị Hoa' }
  missed = []
  noted = []
  beats = []
  drawn = []
  unwritten = []
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const settings: AttentionSettings = { ...standardAttention, on: true }

async function open(changes: Partial<AttentionSettings> = {}) {
  const collection = await openAttentionCollection(dir, clock)
  await collection.update(() => ({ settings: { ...settings, ...changes } }))
  let ids = 0
  return Attention.open({
    ...{ dir: join(dir, 'attention'), clock, collection },
    newId: () => `check-${clock.now()}-${++ids}`,
    random: (least, most) => {
      drawn.push([least, most])
      return (least + most) / 2
    },
    onDuty: () => duty,
    who: () => 'Lê Thị Hoa',
    changed: () => {},
    beat: (tell) => beats.push(tell),
    missed: (check) => missed.push(check),
    noted: (check) => noted.push(check),
    unwritten: (reason) => unwritten.push(reason),
    log: () => {},
  })
}

const all = (attention: Attention) => attention.between(0, NIGHT + 1e9)

it('asks at an interval that was drawn, and takes the key', async () => {
  const attention = await open()
  clock.advance(31 * 60_000)
  expect(drawn).toEqual([[1_200_000, 2_400_000]])
  const { asking } = attention.state()
  expect(asking).toMatchObject({ outcome: 'pending', onDuty: 'Lê Thị Hoa' })
  expect(asking && asking.until - asking.at).toBe(90_000)
  expect(attention.answer('other', true)).toEqual({ status: 'refused', reason: 'too-late' })
  expect(attention.answer(asking?.id ?? '', false)).toMatchObject({ reason: 'only-by-key' })
  expect(attention.answer(asking?.id ?? '', true)).toEqual({ status: 'done' })
  expect(attention.state()).toMatchObject({ asking: null, missed: [] })
  expect(await all(attention)).toMatchObject([{ outcome: 'answered', by: 'Lê Thị Hoa' }])
  await attention.close()
})

it('alarms when nobody answers, until somebody notes it, also after a restart', async () => {
  const attention = await open()
  clock.advance(31 * 60_000)
  clock.advance(91_000)
  expect(missed).toMatchObject([{ outcome: 'missed', by: '', shift: '20261122-220000-aaaa' }])
  expect(attention.state().missed).toHaveLength(1)
  // Soft at first, then louder; the alarm is another tone.
  const asked = beats.filter(({ tone }) => tone === 'chime').map(({ volume }) => volume)
  expect(asked[0]).toBeCloseTo(0.15, 1)
  expect(asked.at(-1)).toBeGreaterThan(0.7)
  expect(beats.at(-1)?.tone).toBe('siren')
  expect([attention.claim(1), attention.claim(1), attention.claim(99)]).toEqual([
    true,
    false,
    false,
  ])
  await attention.close()
  const again = await open()
  expect(again.state().missed).toHaveLength(1)
  expect(noted).toEqual([])
  expect(again.note('Đang sơ cứu ở cổng')).toEqual({ status: 'done' })
  expect(again.state().missed).toEqual([])
  expect(noted).toMatchObject([{ id: missed[0]?.id, noted: { why: 'Đang sơ cứu ở cổng' } }])
  // In another window, a moment later.
  expect(again.note('Cũng thế')).toEqual({ status: 'refused', reason: 'nothing-missed' })
  expect(noted).toHaveLength(1)
  expect(await all(again)).toMatchObject([
    { outcome: 'missed', noted: { why: 'Đang sơ cứu ở cổng', by: 'Lê Thị Hoa' } },
  ])
  await again.close()
})

it('says of a check amid which the station ended that nobody can tell', async () => {
  const attention = await open()
  clock.advance(31 * 60_000)
  await all(attention) // on disk; then killed
  const again = await open()
  expect(again.state()).toMatchObject({ asking: null, missed: [] })
  expect(await all(again)).toMatchObject([{ outcome: 'unknown' }])
  await Promise.all([attention.close(), again.close()])
})

it('asks nobody outside its hours, or while nobody has a shift', async () => {
  duty = null
  const attention = await open()
  clock.advance(3 * 3_600_000)
  expect(attention.state().asking).toBeNull()
  duty = { shift: 'a', names: 'b' }
  clock.advance(31 * 60_000)
  expect(attention.state().asking).not.toBeNull()
  await attention.close()
  const at = (time: string) => isAsked(settings, Date.parse(`2026-11-22T${time}:00+07:00`))
  expect(['21:59', '22:00', '00:00', '04:59', '05:00', '12:00'].map(at)).toEqual([
    ...[false, true, true, true, false, false],
  ])
  expect(isAsked({ ...settings, on: false }, NIGHT)).toBe(false)
  expect(isAsked({ ...settings, from: 0, to: 0 }, NIGHT)).toBe(true)
})

it('keeps what cannot be written, says so, and writes it later', async () => {
  const attention = await open()
  // A file in the way of its folder.
  writeFileSync(join(dir, 'attention'), '')
  clock.advance(31 * 60_000)
  await all(attention).catch(() => {})
  expect(unwritten).toEqual(['not-writable'])
  rmSync(join(dir, 'attention'))
  attention.answer(attention.state().asking?.id ?? '', true)
  expect(await all(attention)).toMatchObject([{ outcome: 'answered' }])
  expect(unwritten).toEqual(['not-writable', null])
  await attention.close()
})

it('counts activity only where that was chosen', async () => {
  const attention = await open({ activityCounts: true })
  clock.advance(31 * 60_000)
  expect(attention.answer(attention.state().asking?.id ?? '', false)).toEqual({ status: 'done' })
  await attention.close()
})

it('appends a line for each thing that happens, and rewrites none', async () => {
  const attention = await open()
  clock.advance(31 * 60_000)
  await all(attention)
  const file = join(dir, 'attention', '2026-11.jsonl')
  const before = readFileSync(file, 'utf8')
  attention.answer(attention.state().asking?.id ?? '', true)
  await all(attention)
  expect(readFileSync(file, 'utf8').startsWith(before)).toBe(true)
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(3)
  await attention.close()
})

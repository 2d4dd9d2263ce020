import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { defaultSettings } from './limits'
import { openStation } from './testing/station'

const SECOND = 1000
const START = Date.UTC(2026, 10, 22, 19)
const THREE = ['F1-1', 'F1-2', 'F1-3'] as const

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-outages-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const started = async (settings?: Parameters<typeof openStation>[2], at = START) => {
  const clock = fakeClock(at)
  const station = await openStation(dir, clock, settings)
  station.change('up', ...THREE)
  clock.advance(10 * SECOND)
  return { ...station, clock, first: () => station.outages.open()[0] }
}

describe('an alarm', () => {
  it('sounds at once, then each half minute, louder when nobody comes, then on every screen', async () => {
    const { change, clock, beats, first, outages } = await started()
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    expect(beats).toEqual([{ beat: 1, tone: 'bell', volume: 0.6 }])
    expect([outages.claim(1), outages.claim(1), outages.claim(9)]).toEqual([true, false, false])
    clock.advance(60 * SECOND)
    expect(beats).toHaveLength(3)
    clock.advance(240 * SECOND)
    expect(first()).toMatchObject({ level: 1, escalatedAt: expect.any(Number) })
    const escalatedAt = first()?.escalatedAt
    clock.advance(300 * SECOND)
    expect(first()).toMatchObject({ level: 2, escalatedAt })
    expect(beats.at(-1)?.volume).toBe(0.8)
    await outages.acknowledge([first()?.id ?? ''])
    const { length } = beats
    clock.advance(600 * SECOND)
    expect(beats).toHaveLength(length)
    expect(first()?.acknowledged?.by).toBe('An')
    await outages.close()
  })

  it('is softer by night, silent when asked, and heard again when something new comes', async () => {
    const { change, clock, beats, has, outages } = await started()
    has.night = true
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    expect(beats.at(-1)?.volume).toBe(0.3)
    outages.silence()
    clock.advance(120 * SECOND)
    expect(beats).toHaveLength(1)
    change('up', 'F2-1', 'F2-2', 'F2-3')
    change('down', 'F2-1')
    clock.advance(31 * SECOND)
    expect(beats).toHaveLength(2)
    await outages.close()
  })

  it('is not silent for a day when the clock is set back', async () => {
    const clock = fakeClock(START)
    let back = 0
    const set = { ...clock, now: () => clock.now() - back }
    const { change, beats, outages } = await openStation(dir, set)
    change('up', ...THREE)
    change('down', 'F1-1')
    clock.advance(7200 * SECOND)
    outages.silence()
    back = 3600 * SECOND
    const { length } = beats
    clock.advance(60 * SECOND)
    expect(beats.length).toBeGreaterThan(length)
    await outages.close()
  })

  it('is none in planned maintenance and in quiet hours; what lasts longer sounds then', async () => {
    const quiet = [{ facility: 'F1', from: 1, to: 2 }]
    const { change, clock, beats, has, outages, first } = await started({ quiet })
    has.planned = true
    change('down', 'F1-1')
    clock.advance(600 * SECOND)
    expect(first()).toMatchObject({ planned: true, alarmAt: null, level: 0 })
    has.planned = false
    clock.advance(600 * SECOND)
    expect(first()).toMatchObject({ planned: false, alarmAt: null, level: 0 })
    expect(beats).toEqual([])
    await outages.set({ ...defaultSettings, quiet: [] })
    clock.advance(1 * SECOND)
    expect(first()?.alarmAt).toBe(clock.now())
    expect(beats).toHaveLength(1)
    await outages.close()
  })
})

describe('what people do', () => {
  it('is kept with who and when, in order, and survives a restart; nothing is told twice', async () => {
    const { change, clock, outages, first } = await started()
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    const id = first()?.id ?? ''
    await outages.acknowledge([id])
    await outages.assign(id, 'Bình')
    const call = { at: clock.now(), phone: '0912 345 001', with: 'Nguyễn Văn A' }
    await outages.note(id, 'Mất điện cả khu', call)
    await outages.close()
    const files = readFileSync(join(dir, 'outages/2026-11.jsonl'), 'utf8').trim().split('\n').length
    const again = await openStation(dir, clock)
    expect(again.outages.open()[0]).toMatchObject({ id, owner: 'Bình', acknowledged: { by: 'An' } })
    clock.advance(60 * SECOND)
    again.change('down', 'F1-1')
    again.change('up', 'F1-2', 'F1-3')
    clock.advance(120 * SECOND)
    expect(again.beats).toEqual([])
    expect(
      readFileSync(join(dir, 'outages/2026-11.jsonl'), 'utf8').trim().split('\n'),
    ).toHaveLength(files)
    again.change('up', 'F1-1')
    clock.advance(2 * SECOND)
    expect(again.outages.open()).toEqual([])
    expect((await again.outages.history(id)).map(({ what, by, text }) => [what, by, text])).toEqual(
      [
        ['opened', '', 'camera'],
        ['cause', '', 'camera'],
        ['alarm', '', ''],
        ['acknowledged', 'An', ''],
        ['assigned', 'An', 'Bình'],
        ['call', 'An', 'Nguyễn Văn A · 0912 345 001 · Mất điện cả khu'],
        ['ended', '', ''],
      ],
    )
    await again.outages.close()
  })

  it('is kept when the outage becomes part of another meanwhile, and of two windows the first holds', async () => {
    const { change, clock, outages, first } = await started()
    change('down', 'F1-1')
    await clock.advanceAsync(31 * SECOND)
    const id = first()?.id ?? ''
    await outages.note(id, 'trước')
    change('down', 'F1-2')
    await clock.advanceAsync(31 * SECOND)
    const second = outages.open().find((each) => each.id !== id)?.id ?? ''
    change('down', 'F1-3')
    await clock.advanceAsync(29 * SECOND)
    // Both are being written while the facility is found to be lost.
    const writing = [outages.note(id, 'một'), outages.note(second, 'hai')]
    clock.advance(2 * SECOND)
    await Promise.all(writing)
    expect(first()).toMatchObject({ id, kind: 'facility' })
    expect(await outages.note(second, 'ba')).toEqual({ status: 'done' })
    const [by, other] = await Promise.all([outages.acknowledge([id]), outages.acknowledge([id])])
    expect([by, other, await outages.acknowledge([id])]).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'done' })),
    )
    const said = (notes: readonly { text: string }[] = []) => notes.map(({ text }) => text).sort()
    expect(said(first()?.notes)).toEqual(['ba', 'hai', 'một', 'trước'])
    await outages.close()
    const again = await openStation(dir, clock)
    expect(said(again.outages.open()[0]?.notes)).toEqual(['ba', 'hai', 'một', 'trước'])
    expect(again.outages.open()[0]?.cameras).toHaveLength(3)
    await again.outages.close()
  })

  it('costs a line that takes thousands of cameras one by one no more than they', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `F${i % 60}-${Math.floor(i / 60)}`)
    const { change, clock, outages, first } = await started()
    change('up', ...many)
    await clock.advanceAsync(60 * SECOND)
    change('down', ...many.slice(0, 240))
    await clock.advanceAsync(61 * SECOND)
    for (const camera of many.slice(240)) {
      change('down', camera)
      await clock.advanceAsync(1 * SECOND)
    }
    expect(first()).toMatchObject({ kind: 'line', cameras: { length: 300 } })
    await outages.close()
    const { length } = readFileSync(join(dir, 'outages/2026-11.jsonl'), 'utf8')
    expect(length).toBeLessThan(20_000)
    const again = await openStation(dir, clock)
    expect(again.outages.open()[0]?.cameras).toHaveLength(300)
    await again.outages.close()
  })

  it('is taken back: the alarm begins anew', async () => {
    const { change, clock, outages, first, beats } = await started()
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    const id = first()?.id ?? ''
    await outages.acknowledge([id])
    await outages.takeBack([id])
    clock.advance(1 * SECOND)
    expect(first()).toMatchObject({ acknowledged: null, alarmAt: clock.now() })
    expect(beats).toHaveLength(2)
    expect(await outages.note('nobody', 'x')).toEqual({ status: 'refused', reason: 'outage-gone' })
    await outages.close()
  })

  it('is refused, and not half done, while the disk takes nothing; the rest is written later', async () => {
    writeFileSync(join(dir, 'outages'), 'in the way')
    const { change, clock, outages, first, unwritten } = await started()
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    const id = first()?.id ?? ''
    expect(await outages.acknowledge([id])).toMatchObject({ reason: 'not-writable' })
    expect(first()?.acknowledged).toBeNull()
    expect(unwritten).toEqual(['not-writable'])
    rmSync(join(dir, 'outages'))
    await clock.advanceAsync(2 * SECOND)
    await outages.close()
    expect(unwritten).toEqual(['not-writable', null])
    const text = readFileSync(join(dir, 'outages/2026-11.jsonl'), 'utf8')
    expect(text).toContain('"opened"')
    expect(text).not.toContain('acknowledged","by')
  })
})

describe('by period', () => {
  it('finds what lasted at some time in it, over months, with what was said later', async () => {
    const october = Date.UTC(2026, 9, 31, 16, 50)
    const { change, clock, outages, first } = await started(undefined, october)
    change('down', 'F1-1')
    clock.advance(40 * SECOND)
    const id = first()?.id ?? ''
    clock.advance(3600 * SECOND)
    change('down', 'F1-2')
    clock.advance(90 * SECOND)
    change('up', 'F1-2')
    await clock.advanceAsync(2 * SECOND)
    await outages.note(id, 'sang tháng')
    expect(readdirSync(join(dir, 'outages'))).toEqual(['2026-10.jsonl', '2026-11.jsonl'])
    const [held] = readFileSync(join(dir, 'outages/2026-11.jsonl'), 'utf8').split('\n')
    expect(JSON.parse(held ?? '')).toMatchObject({ what: 'held', id })
    await outages.close()
    const again = await openStation(dir, fakeClock(clock.now() + 40 * 86_400_000))
    const ids = async (from: number, to: number) =>
      (await again.outages.between(from, to)).map(({ from, notes }) => [from, notes.length])
    expect(await ids(october, october + 60 * SECOND)).toEqual([[october + 10 * SECOND, 1]])
    const later = october + 3000 * SECOND
    expect(await ids(later, later + 3600 * SECOND)).toHaveLength(2)
    expect(await ids(october - 9000, october)).toEqual([])
    await again.outages.close()
  })

  it('knows of what began long ago when it ended, however many months later', async () => {
    const began = Date.UTC(2026, 5, 10)
    const ended = Date.UTC(2026, 9, 3)
    const set = {
      ...{ id: 'x', kind: 'camera', facility: 'F1', cameras: ['F1-1'], from: began, to: null },
      ...{ cause: 'camera', planned: false, acknowledged: null, alarmAt: began, escalatedAt: null },
      ...{ level: 0, never: false, owner: '', notes: [] },
    }
    const line = (at: number, what: string, change: object) =>
      `${JSON.stringify({ at, id: 'x', what, by: '', text: '', set: change })}\n`
    mkdirSync(join(dir, 'outages'))
    const put = (month: string, text: string) =>
      writeFileSync(join(dir, `outages/2026-${month}.jsonl`), text)
    put('06', line(began, 'opened', set))
    for (const month of ['07', '08', '09', '10']) put(month, line(began, 'held', set))
    appendFileSync(join(dir, 'outages/2026-10.jsonl'), line(ended, 'ended', { to: ended }))
    const { outages } = await openStation(dir, fakeClock(Date.UTC(2026, 11, 1)))
    expect(await outages.between(began, began + SECOND)).toMatchObject([{ from: began, to: ended }])
    const august = Date.UTC(2026, 7, 10)
    expect(await outages.between(august, august + SECOND)).toMatchObject([{ to: ended }])
    expect(await outages.between(ended + SECOND, ended + 2 * SECOND)).toEqual([])
    await outages.close()
  })

  it('takes no line for another one when a crash cut one off, and says how many are damaged', async () => {
    const { change, clock, outages } = await started()
    change('down', 'F1-1')
    clock.advance(31 * SECOND)
    await outages.close()
    appendFileSync(join(dir, 'outages/2026-11.jsonl'), '{"at":1,"id":"x","what":"ope')
    const again = await openStation(dir, clock)
    expect([again.outages.damaged, again.outages.open().length]).toEqual([1, 1])
    await again.outages.close()
    mkdirSync(join(dir, 'outages/old'))
  })
})

import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeClock } from '../../base/clock'
import { writeJournal } from '../testing'
import { Journal, type JournalTrouble } from './journal'
import type { JournalLine } from './line'
import { readerOf } from './read'

/** 22/11/2026, 23:50 in Vietnam. */
const START = Date.parse('2026-11-22T16:50:00Z')
const MIDNIGHT = Date.parse('2026-11-22T17:00:00Z')
const MINUTE = 60_000

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vg-journal-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

function open(at = START, folder = dir) {
  const clock = fakeClock(at)
  const wall = { ahead: 0 }
  const told = { unsaved: [] as (JournalTrouble | null)[], damaged: [] as string[], slept: 0 }
  const journal = new Journal({
    ...{ dir: folder, keep: () => 400, log: () => {} },
    clock: { ...clock, now: () => clock.now() + wall.ahead },
    unsaved: (trouble) => told.unsaved.push(trouble),
    damaged: (day, lines) => told.damaged.push(`${day} ${lines}`),
    slept: () => told.slept++,
  })
  journal.start()
  const up = (camera: string) =>
    journal.note({ at: clock.now() + wall.ahead, camera, state: 'up', reason: 'none' })
  const down = (camera: string, reason: 'no-answer' | 'bad-credentials' = 'no-answer') =>
    journal.note({ at: clock.now() + wall.ahead, camera, state: 'down', reason })
  return { journal, clock, wall, told, up, down }
}

/** `23:55:00 change a down` */
const said = (lines: JournalLine[]) =>
  lines.map((line) => {
    const at = new Date(line.at + 7 * 3_600_000).toISOString().slice(11, 19)
    if (line.kind === 'change') return `${at} ${line.camera} ${line.state} ${line.reason}`
    if (line.kind !== 'state') return `${at} ${line.kind}`
    const all = line.cameras.map(({ camera, state }) => `${camera}:${state}`)
    return `${at} state ${all.join(' ')}`.trimEnd()
  })
const without = (lines: string[]) => lines.filter((line) => !line.endsWith('alive'))

describe('a journal', () => {
  it('begins each day with all that is known, and closes it with its last moment', async () => {
    const { journal, clock, up, down } = open()
    up('a')
    up('b')
    await clock.advanceAsync(5 * MINUTE)
    down('b')
    await clock.advanceAsync(10 * MINUTE)
    down('a', 'bad-credentials')
    await journal.close()
    expect(await journal.days()).toEqual(['2026-11-22', '2026-11-23'])
    const first = said((await journal.readDay('2026-11-22')).lines)
    expect(without(first)).toEqual([
      ...['23:50:00 state', '23:50:00 began', '23:50:00 a up none', '23:50:00 b up none'],
      '23:55:00 b down no-answer',
    ])
    expect(first.filter((line) => line.endsWith('alive'))).toHaveLength(10)
    expect(first.at(-1)).toBe('00:00:00 alive')
    const { lines, damaged } = await readerOf(dir).readDay('2026-11-23')
    expect(without(said(lines))).toEqual([
      ...['00:00:00 state a:up b:down', '00:05:00 a down bad-credentials', '00:05:00 ended'],
    ])
    const [head] = lines
    expect(head).toMatchObject({
      at: MIDNIGHT,
      cameras: [
        { camera: 'a', since: START },
        { camera: 'b', since: START + 5 * MINUTE, reason: 'no-answer' },
      ],
    })
    expect(damaged).toBe(0)
  })

  it('dates nothing back before the day, whose head would then be wrong', async () => {
    const { journal, clock, up } = open(MIDNIGHT - 5_000)
    up('a')
    await clock.advanceAsync(8_000)
    journal.note({ at: MIDNIGHT - 2_000, camera: 'a', state: 'down', reason: 'no-answer' })
    await journal.close()
    const before = said((await journal.readDay('2026-11-22')).lines)
    expect(before).not.toContain('23:59:58 a down no-answer')
    expect(said((await journal.readDay('2026-11-23')).lines)).toContain('00:00:00 a down no-answer')
  })

  it('is on disk within a second', async () => {
    const { clock, up } = open()
    up('a')
    await clock.advanceAsync(1000)
    const read = async () => said((await readerOf(dir).readDay('2026-11-22')).lines)
    await vi.waitFor(async () => expect(await read()).toContain('23:50:00 a up none'))
  })

  it('knows nothing of the time that it slept', async () => {
    const { journal, clock, wall, told, up } = open()
    up('a')
    await clock.advanceAsync(2 * MINUTE)
    wall.ahead = 3 * MINUTE
    await clock.advanceAsync(1000)
    expect([told.slept, journal.known.size]).toEqual([1, 0])
    const lines = said((await journal.readDay('2026-11-22')).lines)
    expect(lines.slice(-2)).toEqual(['23:52:00 alive', '23:55:01 began'])
  })

  it('tells no moment twice when its clock was set back', async () => {
    const { journal, clock, wall, up, down } = open()
    up('a')
    await clock.advanceAsync(5 * MINUTE)
    down('a')
    wall.ahead = -3 * MINUTE
    await clock.advanceAsync(1000)
    up('a')
    expect(journal.known.get('a')).toMatchObject({ state: 'up' })
    const { lines } = await journal.readDay('2026-11-22')
    expect(said(lines)).toEqual([
      ...['23:50:00 state', '23:50:00 began', '23:50:00 a up none', '23:51:00 alive'],
      ...['23:52:00 alive', '23:52:01 began', '23:52:01 state a:down', '23:52:01 a up none'],
    ])
  })

  it('tells a day whose file was written by a clock that stood ahead', async () => {
    const wrong = open(MIDNIGHT + 12 * 60 * MINUTE)
    wrong.up('a')
    await wrong.journal.close()
    const { journal, clock, up } = open()
    up('b')
    await clock.advanceAsync(11 * MINUTE)
    await journal.close()
    expect(said((await journal.readDay('2026-11-23')).lines)).toEqual([
      ...['00:00:00 state b:up', '00:00:00 alive', '00:01:00 alive', '00:01:00 ended'],
    ])
  })

  it('knows its cameras again after a crash, and loses the cut line alone', async () => {
    const one = open()
    one.up('a')
    one.up('b')
    await one.clock.advanceAsync(2000)
    await one.journal.readDay('2026-11-22')
    await appendFile(join(dir, '2026-11-22.jsonl'), '["c",[300')
    const two = open(START + MINUTE)
    two.down('b')
    two.down('a')
    const { lines, damaged } = await two.journal.readDay('2026-11-22')
    expect(said(lines).slice(-3)).toEqual([
      ...['23:51:00 began', '23:51:00 b down no-answer', '23:51:00 a down no-answer'],
    ])
    expect(damaged).toBe(1)
    expect(two.told.damaged).toEqual(['2026-11-22 1'])
  })

  it('names no wrong camera where the line with its name is damaged', async () => {
    const { journal, clock, up, down } = open()
    up('a')
    await journal.days()
    const path = join(dir, '2026-11-22.jsonl')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"u","a"]', '"u","'))
    down('a')
    await clock.advanceAsync(1000)
    up('b')
    const { lines, damaged } = await journal.readDay('2026-11-22')
    expect(said(lines).filter((line) => / (a|b) /.test(line))).toEqual(['23:50:01 b up none'])
    expect(damaged).toBe(2)
  })

  it('keeps in memory what cannot be written, and reads it from there', async () => {
    const file = join(dir, 'in-the-way')
    await writeFile(file, '')
    const folder = join(file, 'journal')
    const { journal, clock, told, up } = open(START, folder)
    up('a')
    await clock.advanceAsync(1000)
    expect(said((await journal.readDay('2026-11-22')).lines)).toContain('23:50:00 a up none')
    expect(told.unsaved).toEqual(['not-writable'])
    expect(journal.linesWaiting('2026-11-22').map(({ kind }) => kind)).toEqual(['began', 'change'])
    expect(journal.linesWaiting('2026-11-23')).toEqual([])
    await rm(file)
    await clock.advanceAsync(1000)
    await journal.days()
    expect(told.unsaved).toEqual(['not-writable', null])
    expect(journal.linesWaiting('2026-11-22')).toEqual([])
    expect(said((await readerOf(folder).readDay('2026-11-22')).lines)).toEqual([
      ...['23:50:00 state', '23:50:00 began', '23:50:00 a up none'],
    ])
  })

  it('names its cameras again behind a line that could not be written', async () => {
    const { journal, clock, told, up, down } = open()
    up('a')
    await journal.days()
    const [path, aside] = [join(dir, '2026-11-22.jsonl'), join(dir, 'aside')]
    await rename(path, aside)
    await mkdir(path)
    up('b')
    await clock.advanceAsync(1000)
    down('b')
    await journal.days()
    expect(told.unsaved).toEqual(['not-writable'])
    await rmdir(path)
    await rename(aside, path)
    await journal.close()
    const { lines, damaged } = await readerOf(dir).readDay('2026-11-22')
    expect(said(lines).filter((line) => / (a|b) /.test(line))).toEqual([
      ...['23:50:00 a up none', '23:50:00 b up none', '23:50:01 b down no-answer'],
    ])
    expect(damaged).toBe(0)
  })

  it('forgets a camera that is registered no more with the next day', async () => {
    const { journal, clock, up } = open()
    up('a')
    journal.note({ at: clock.now(), camera: 'a', state: 'off', reason: 'none' }, true)
    await clock.advanceAsync(11 * MINUTE)
    expect(said((await journal.readDay('2026-11-23')).lines)[0]).toBe('00:00:00 state')
  })

  it('keeps as many days as are wanted', async () => {
    for (const day of ['2025-10-01', '2025-12-01', '2026-11-21'])
      await writeFile(join(dir, `${day}.jsonl`), '["a",0]\n')
    const { journal } = open()
    expect(await journal.days()).toEqual(['2025-12-01', '2026-11-21', '2026-11-22'])
    await journal.close()
  })
})

it('writes days for other tests as the station would', async () => {
  const { journal, clock, up, down } = open()
  up('a')
  await clock.advanceAsync(5 * MINUTE)
  down('a')
  await clock.advanceAsync(7 * MINUTE)
  await journal.close()
  const other = join(dir, 'other')
  const at = (minutes: number) => START + minutes * MINUTE
  await writeJournal(other, [
    { kind: 'began', at: at(0) },
    { kind: 'change', at: at(0), camera: 'a', state: 'up', reason: 'none' },
    { kind: 'change', at: at(5), camera: 'a', state: 'down', reason: 'no-answer' },
    { kind: 'ended', at: at(12) },
  ])
  for (const day of ['2026-11-22', '2026-11-23']) {
    const [ours, theirs] = [await journal.readDay(day), await readerOf(other).readDay(day)]
    expect(new Set(said(theirs.lines))).toEqual(new Set(said(ours.lines)))
  }
  expect((await readdir(other)).sort()).toEqual(['2026-11-22.jsonl', '2026-11-23.jsonl'])
})

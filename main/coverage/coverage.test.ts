import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MINUTE, openCoverage } from './testing/station'

const at = (time: string) => Date.parse(`2026-11-${time}:00+07:00`)
const utc = (time: string) => new Date(at(time)).toISOString()
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let dir: string
beforeEach(() => {
  dir = join(mkdtempSync(join(tmpdir(), 'vong-gac-coverage-')), 'coverage')
})
afterEach(() => rmSync(join(dir, '..'), { recursive: true }))
const linesOf = (name: string) => readFileSync(join(dir, name), 'utf8').trimEnd().split('\n')

describe('the ledger', () => {
  it('adds up seconds by camera and hour, over midnight and over a restart', async () => {
    const first = await openCoverage(dir, at('22T22:58'))
    await first.show(['a'], 65 * MINUTE)
    await first.show(['a', 'b', 'demo-1'], 2 * MINUTE)
    await first.coverage.close()
    expect(readdirSync(dir)).toEqual(['2026-11-22.jsonl', '2026-11-23.jsonl'])

    const again = await openCoverage(dir, at('23T00:10'))
    expect(await again.seconds(at('22T00:00'), at('24T00:00'))).toEqual({
      a: { [utc('22T22:00')]: 120, [utc('22T23:00')]: 3600, [utc('23T00:00')]: 300 },
      b: { [utc('23T00:00')]: 120 },
    })
    expect(await again.seconds(at('23T00:00'), at('23T01:00'))).toEqual({
      a: { [utc('23T00:00')]: 300 },
      b: { [utc('23T00:00')]: 120 },
    })
    const last = again.coverage.lastSeen('a') ?? 0
    expect(Math.abs(last - at('23T00:05'))).toBeLessThanOrEqual(1000)
    expect(again.coverage.lastSeen('demo-1')).toBeNull()
    expect(again.told.damaged).toEqual([])
  })

  it('writes once a minute, and answers with what is not written yet', async () => {
    const { coverage, show, seconds } = await openCoverage(dir, at('22T10:00'))
    await show(['a'], 30_000)
    expect(readdirSync(join(dir, '..'))).toEqual([])
    expect(await seconds(at('22T10:00'), at('22T11:00'))).toEqual({ a: { [utc('22T10:00')]: 30 } })
    await show(['a'], 10 * MINUTE)
    // All that is known, the cameras that are new, and a line for each minute.
    expect(linesOf('2026-11-22.jsonl')).toHaveLength(2 + 10)
    await coverage.close()
    expect(await seconds(at('22T10:00'), at('22T11:00'))).toEqual({ a: { [utc('22T10:00')]: 630 } })
  })

  it('skips what is damaged, tells it, and goes on behind a line that was cut off', async () => {
    const first = await openCoverage(dir, at('22T10:00'))
    await first.show(['a'], 3 * MINUTE)
    await first.coverage.close()
    const file = join(dir, '2026-11-22.jsonl')
    const lines = linesOf('2026-11-22.jsonl')
    writeFileSync(
      file,
      `${lines.slice(0, -1).join('\n')}\n\0\0garbage\n${lines.at(-1)?.slice(0, 40)}`,
    )

    const again = await openCoverage(dir, at('22T10:10'))
    expect(again.told.damaged).toEqual([2])
    await again.show(['a'], MINUTE)
    await again.coverage.close()
    expect(linesOf('2026-11-22.jsonl').at(-1)).toMatch(/^\{.*\}$/)
    const third = await openCoverage(dir, at('22T10:20'))
    expect(await third.seconds(at('22T10:00'), at('22T11:00'))).toEqual({
      a: { [utc('22T10:00')]: 55 + 60 + 60 + 60 },
    })
  })

  it('keeps in memory what cannot be written, tells it, and writes it once', async () => {
    writeFileSync(dir, 'a file in the way')
    const { coverage, show, seconds, told } = await openCoverage(dir, at('22T10:00'))
    expect(told.damaged).toEqual([])
    await show(['a'], 2 * MINUTE)
    expect(told.unsaved.at(-1)).toBe('not-writable')
    rmSync(dir)
    await show(['a', 'b'], 2 * MINUTE)
    expect(told.unsaved.at(-1)).toBeNull()
    await coverage.close()
    const all = { a: { [utc('22T10:00')]: 240 }, b: { [utc('22T10:00')]: 120 } }
    expect(await seconds(at('22T10:00'), at('22T11:00'))).toEqual(all)
    const again = await openCoverage(dir, at('22T10:10'))
    expect(await again.seconds(at('22T10:00'), at('22T11:00'))).toEqual(all)
  })

  it('deletes what is older than 90 days, but not by a clock that stands ahead for a day', async () => {
    const first = await openCoverage(dir, at('22T10:00'))
    await first.show(['a'], MINUTE)
    await first.coverage.close()
    const ahead = await openCoverage(dir, at('22T10:00') + 400 * DAY)
    await ahead.show(['a'], MINUTE)
    await ahead.coverage.close()
    expect(readdirSync(dir)).toHaveLength(2)
    rmSync(join(dir, readdirSync(dir)[1] ?? ''))

    for (const day of [89, 91, 92]) {
      const later = await openCoverage(dir, at('22T10:00') + day * DAY)
      // It is known for as long as the camera is there, whatever files are gone.
      expect(Math.abs((later.coverage.lastSeen('a') ?? 0) - at('22T10:01'))).toBeLessThan(1000)
      await later.show(['b'], MINUTE)
      await later.coverage.close()
    }
    expect(readdirSync(dir)).toHaveLength(3)
    expect(readdirSync(dir)[0]).toBe('2027-02-19.jsonl')
  })

  it('knows what was seen before when a clock that stood years behind is set right', async () => {
    const first = await openCoverage(dir, at('22T10:00'))
    await first.show(['a', 'b'], 5 * MINUTE)
    await first.coverage.close()
    const again = await openCoverage(dir, at('22T10:10') - 4000 * DAY)
    await again.show(['b'], MINUTE)
    again.wall.ahead = 4000 * DAY
    await again.show(['b'], MINUTE)
    await again.coverage.settled()
    const seen = again.coverage.lastSeen('a') ?? 0
    expect(Math.abs(seen - at('22T10:05'))).toBeLessThanOrEqual(1000)
    expect(again.coverage.state().unseen).toEqual([])
  })

  it('is not led astray by a clock that is set back', async () => {
    const { coverage, show, seconds, told, clock, wall } = await openCoverage(dir, at('22T10:00'))
    await show(['a', 'b'], 10 * MINUTE)
    wall.ahead = -2 * HOUR
    await show(['b'], 20 * MINUTE)
    expect(clock.now() + wall.ahead - (coverage.lastSeen('a') ?? 0)).toBe(20 * MINUTE)
    await show(['b'], 11 * MINUTE)
    expect(told.changes.flatMap(({ entered }) => entered.map((e) => e.camera))).toContain('a')
    expect(await seconds(at('22T00:00'), at('23T00:00'))).toEqual({
      a: { [utc('22T10:00')]: 600 },
      b: { [utc('22T10:00')]: 600, [utc('22T08:00')]: 31 * 60 },
    })
  })
})

describe('the list of what nobody has seen', () => {
  it('has cameras from 30 minutes on, tells changes only, and knows who was never seen', async () => {
    const { coverage, show, told, cameras } = await openCoverage(dir, at('22T10:00'), [
      'a',
      'b',
      'c',
    ])
    const c = cameras[2] as { enabled: boolean }
    c.enabled = false
    await show(['a'], 10 * MINUTE)
    await show(['b'], 21 * MINUTE)
    expect(coverage.state()).toEqual({ ready: true, unseen: [] })
    await show(['b'], 10 * MINUTE)
    const seen = { camera: 'a', since: at('22T10:10'), never: false }
    expect(coverage.state().unseen).toEqual([seen])
    expect(told.changes).toEqual([{ entered: [seen], left: [] }])

    c.enabled = true
    coverage.refresh()
    const never = { camera: 'c', since: at('22T10:00'), never: true }
    expect(told.changes.at(-1)).toEqual({ entered: [never], left: [] })
    coverage.seen(1, ['a', 'somebody else'])
    expect(told.changes.at(-1)).toEqual({ entered: [], left: ['a'] })
    expect(coverage.lastSeen('somebody else')).toBeNull()
    expect(told.changes).toHaveLength(3)
  })

  it('remembers over a restart since when a camera is known that nobody saw', async () => {
    const first = await openCoverage(dir, at('22T10:00'))
    await first.show(['a'], 5 * MINUTE)
    await first.coverage.close()
    const again = await openCoverage(dir, at('22T10:40'))
    expect(again.coverage.state().unseen).toEqual([
      { camera: 'a', since: expect.closeTo(at('22T10:05'), -4), never: false },
      { camera: 'b', since: at('22T10:00'), never: true },
    ])
  })

  it('is empty until what was known before has been read', async () => {
    const first = await openCoverage(dir, at('22T10:00'))
    await first.coverage.close()
    const { coverage, told } = await openCoverage(dir, at('22T11:00'), ['a', 'b'], false)
    expect(coverage.state()).toEqual({ ready: false, unseen: [] })
    coverage.seen(1, ['a'])
    await coverage.settled()
    expect(coverage.state()).toMatchObject({ ready: true, unseen: [{ camera: 'b', never: true }] })
    expect(told.changes).toHaveLength(1)
  })
})

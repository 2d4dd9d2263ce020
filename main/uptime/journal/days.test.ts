import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { at, RECORDED } from '../testing/recorded'
import { stationOn, testStation } from '../testing/station'
import { decodeDay, encodeDay } from './codec'
import { foldDay } from './fold'

const LATER = at('2026-11-25 12:00')
const PERIOD = { from: at('2026-11-21 00:00'), to: at('2026-11-24 00:00') }
const DAYS = ['2026-11-21', '2026-11-22', '2026-11-23']

test('a day that is over is read once, by all runs of the station', async () => {
  const first = await testStation(RECORDED, LATER)
  const before = await first.uptime.figures(PERIOD)
  expect(await first.uptime.figures(PERIOD)).toEqual(before)
  expect(first.reads).toEqual(DAYS)
  const second = stationOn(first.journal, first.folded, LATER)
  expect(await second.uptime.figures(PERIOD)).toEqual(before)
  expect(second.reads).toEqual([])
})

test('a fold that is damaged, or of another journal, is made anew', async () => {
  const { journal, folded, uptime } = await testStation(RECORDED, LATER)
  const before = await uptime.figures(PERIOD)
  const [first, second, third] = DAYS.map((day) => join(folded, `${day}.day`))
  const bytes = await readFile(first ?? '')
  bytes[bytes.length - 1] = 77
  await writeFile(first ?? '', bytes)
  await writeFile(second ?? '', 'half')
  await writeFile(third ?? '', await readFile(first ?? ''))
  const again = stationOn(journal, folded, LATER)
  expect(await again.uptime.figures(PERIOD)).toEqual(before)
  expect(again.reads).toEqual(DAYS)
})

test('lines that cannot be read are told, and the journal goes on behind them', async () => {
  const { journal, folded } = await testStation(RECORDED, LATER)
  await appendFile(join(journal, '2026-11-22.jsonl'), '["c",[1,\n')
  const { uptime } = stationOn(journal, folded, LATER)
  const { damaged, all } = await uptime.figures(PERIOD)
  expect(damaged).toBe(1)
  expect(all.figures.outages).toBe(5)
})

test('today is read again when it has grown, and not kept', async () => {
  const today = at('2026-11-23 00:40')
  const { uptime, reads, folded } = await testStation(RECORDED, today)
  await uptime.figures(PERIOD)
  await uptime.figures(PERIOD)
  expect(reads.filter((day) => day === '2026-11-23')).toHaveLength(1)
  expect(await readdir(folded)).toEqual(['2026-11-21.day', '2026-11-22.day'])
})

test('what is over is folded ahead; what the journal has no more goes', async () => {
  const { days, folded, reads } = await testStation(RECORDED, LATER)
  await days.prepare(() => true)
  await writeFile(join(folded, '2020-01-01.day'), '')
  await days.prepare(() => true)
  expect(await readdir(folded)).toEqual(DAYS.map((day) => `${day}.day`))
  expect(reads).toEqual(DAYS)
})

test('bytes tell the same day, of this size of journal alone', async () => {
  const { days } = await testStation(RECORDED, LATER)
  const day = await days.read('2026-11-22')
  const bytes = encodeDay(day as NonNullable<typeof day>, 10)
  expect(decodeDay(bytes, 10)).toEqual(day)
  expect(decodeDay(bytes, 11)).toBeNull()
  for (let cut = 0; cut < bytes.length; cut += 97)
    expect(decodeDay(bytes.subarray(0, cut), 10)).toBeNull()
})

test('a day of many flaps is folded in steps, so that pictures go on', async () => {
  const begin = at('2026-11-22 00:00')
  const lines = Array.from({ length: 60_000 }, (_, i) => ({
    ...{ kind: 'change' as const, at: begin + i * 1400, camera: `c${i % 350}` },
    ...{ state: i % 700 < 350 ? ('up' as const) : ('down' as const), reason: 'none' as const },
  }))
  let steps = 0
  let goesOn = true
  const count = () => {
    steps++
    if (goesOn) setImmediate(count)
  }
  setImmediate(count)
  const day = await foldDay('2026-11-22', { lines, damaged: 0 })
  goesOn = false
  // And for 350 cameras that nobody watched after the last line, which lasted for no time itself.
  expect(day.at.length).toBe(60_349)
  expect(steps).toBeGreaterThan(1)
})

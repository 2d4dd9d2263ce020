import { expect, it } from 'vitest'
import type { RecordedPicture, ReplaySpan } from '../../preload/contract'
import type { Source } from './excerpt'
import { Supply } from './supply'

/** A stream with a picture each 100 ms and a keyframe each second, away between two times. */
const stream = (from: number, to: number, gap: [number, number] = [0, 0]): RecordedPicture[] =>
  Array.from({ length: (to - from) / 100 }, (_, i) => from + i * 100)
    .filter((time) => time < gap[0] || time >= gap[1])
    .map((time) => ({
      ...{ run: time < gap[0] ? 1 : 2, pts: time, time, key: time % 1000 === 0 },
      bytes: new Uint8Array(10),
    }))

/** As main answers: from the last keyframe at or before, to the first picture at or after. */
function excerpt(all: RecordedPicture[], from: number, to: number): RecordedPicture[] {
  const inside = all.filter(({ time }) => time + 2_000 >= from - 1_000 && time <= to + 100)
  const key =
    inside.filter(({ key, time }) => key && time <= from).at(-1) ?? inside.find((p) => p.key)
  return key && key.time <= to ? inside.slice(inside.indexOf(key)) : []
}

function supplyOf(streams: Partial<Record<'main' | 'sub', RecordedPicture[]>>) {
  const asked: Source['quality'][] = []
  const spans: ReplaySpan[] = Object.entries(streams).map(([quality, all]) => ({
    quality: quality as 'main',
    from: all[0]?.time ?? 0,
    to: all.at(-1)?.time ?? 0,
  }))
  const supply = new Supply('cam', 'main', {
    held: async () => (spans.length ? spans : 'nothing-recorded'),
    excerpt: async ({ quality }, from, to) => {
      asked.push(quality)
      return excerpt(streams[quality] ?? [], from, to)
    },
  })
  return { supply, asked }
}

it('fetches the time that is wanted, and what follows, without a picture twice', async () => {
  const { supply } = supplyOf({ main: stream(0, 60_000) })
  expect(await supply.look()).toBeNull()
  expect(await supply.fetch(30_500)).toBe(30_500)
  expect(supply.has(30_500) && supply.has(34_000) && !supply.has(40_000)).toBe(true)
  expect(await supply.more()).toBe(true)
  expect(supply.reel.last?.time).toBeGreaterThan(37_000)
  expect(await supply.earlier()).toBe(true)
  expect(supply.reel.first?.time).toBeLessThanOrEqual(26_000)
  const ids = new Set<number>()
  for (let id = supply.reel.first?.id ?? 0; supply.reel.at(id); id++)
    ids.add(supply.reel.at(id)?.pts ?? 0)
  expect(ids.size).toBe((supply.reel.last?.id ?? 0) - (supply.reel.first?.id ?? 0) + 1)
})

it('goes as far as there is something', async () => {
  const { supply } = supplyOf({ main: stream(20_000, 40_000) })
  await supply.look()
  expect(await supply.fetch(5_000)).toBe(20_000)
  expect(await supply.earlier()).toBe(false)
  expect(await supply.fetch(90_000)).toBe(39_900)
  expect(await supply.more()).toBe(false)
})

it('finds what is beside a gap, and goes on behind it', async () => {
  const { supply } = supplyOf({ main: stream(0, 100_000, [30_000, 70_000]) })
  await supply.look()
  const found = await supply.fetch(50_000)
  expect(found).toBe(29_900)
  expect(await supply.more()).toBe(true)
  expect(supply.reel.last?.time).toBeGreaterThan(70_000)
  expect(await supply.fetch(71_000)).toBe(71_000)
  expect(await supply.earlier()).toBe(true)
  expect(await supply.earlier()).toBe(true)
  expect(supply.reel.first?.time).toBeLessThan(30_000)
})

it('takes the other stream for a time that only it has', async () => {
  const { supply, asked } = supplyOf({ main: stream(57_000, 60_000), sub: stream(0, 58_000) })
  await supply.look()
  await supply.fetch(30_000)
  expect([supply.quality, new Set(asked)]).toEqual(['sub', new Set(['sub'])])
  await supply.fetch(59_900)
  expect(supply.quality).toBe('main')
})

it('says why there is nothing', async () => {
  expect(await supplyOf({}).supply.look()).toBe('nothing-recorded')
  const { supply } = supplyOf({ main: [] })
  expect(await supply.look()).toBeNull()
  expect(await supply.fetch(10)).toBeNull()
})

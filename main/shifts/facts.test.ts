import { expect, it } from 'vitest'
import { gatherFacts } from './facts'
import { belongsTo, joined } from './people'
import { at, camera, outage, sources } from './testing/sources'

const ids = Array.from({ length: 300 }, (_, n) => `camera-${n}`)

it('fills the book of a night in which the own line failed forty times, and holds up no picture', async () => {
  let reads = 0
  const counted = new Proxy(ids, {
    get(list, key) {
      reads++
      return Reflect.get(list, key)
    },
  })
  const all = ids.map((id, n) => camera(n, { id }))
  const lost = { state: 'down', reason: 'no-answer', since: at('23:06') } as const
  const night = sources({
    cameras: () => all,
    watched: () => new Map(ids.map((id) => [id, lost])),
    outages: async () =>
      Array.from({ length: 40 }, (_, n) => outage({ id: `o${n}`, kind: 'line', cameras: counted })),
  })
  const facts = await gatherFacts({ sources: night, log: () => {} }, at('22:00'), at('23:59'))
  expect(facts.cameras?.lost).toHaveLength(300)
  expect(facts.cameras?.lost.at(-1)?.told).toEqual(['Nguyễn Văn Bảo'])
  // Steps grow with cameras, and not with their square: of 3,000 it would be 180 million.
  expect(reads).toBeLessThan(40 * 300 * 5)
  // It goes to every window that shows the book.
  expect(JSON.stringify(facts.outages).length).toBeLessThan(50_000)
})

it('knows two people of one name apart', () => {
  const member = (account: string | null) => ({ account, name: 'Nguyễn Văn An' })
  const empty = {
    ...{ id: 'x', day: '2026-11-22', slot: 3, name: '', plannedFrom: null, plannedTo: null },
    ...{ from: 0, to: null, leader: '', head: 'Nguyễn Văn An', crew: [] },
  }
  const shift = joined(empty, member('a1'), 0)
  expect(belongsTo(shift, member('a1'))).toBe(true)
  expect(belongsTo(shift, member('a2'))).toBe(false)
  expect(belongsTo(empty, member('a2'))).toBe(true)
})

it('counts a check that was asked as one shift ended in the shift in which it came out', async () => {
  const check = (id: string, asked: string, changes: object) => ({
    ...{ id, at: at(asked), until: at(asked) + 90_000, answeredAt: null, by: '', onDuty: '' },
    ...{ shift: '', noted: null, outcome: 'missed' as const, ...changes },
  })
  const all = (late: object) => [
    check('before', '21:30', {}),
    check('within', '22:30', { outcome: 'answered', answeredAt: at('22:31') }),
    check('late', '22:59', late),
  ]
  const listed = async (late: object, from: string, to: string) => {
    const night = sources({
      attention: async (since, until) =>
        all(late).filter((each) => each.at >= since && each.at < until),
    })
    const facts = await gatherFacts({ sources: night, log: () => {} }, at(from), at(to))
    return facts.attention?.list.map(({ id }) => id)
  }
  expect(await listed({ outcome: 'pending' }, '22:00', '23:00')).toEqual(['within'])
  expect(await listed({}, '23:00', '23:59')).toEqual(['late'])
  expect(await listed({ outcome: 'unknown' }, '22:00', '23:00')).toEqual(['within', 'late'])
})

import { expect, it } from 'vitest'
import { MAX_PROGRAMMES, MAX_STEPS, type Programme } from '../../preload/contract'
import { News } from './news'
import { Programmes } from './programmes'
import { programmesInMemory } from './store'
import { step } from './testing/content'

const of = (id: string, steps = 1): Programme => ({
  ...{ id: `p-${id}`, name: id, heading: '', emblem: null, changedAt: 0, revision: 0 },
  steps: Array.from({ length: steps }, (_, i) => step(`${i}`, { notes: 'Lời dẫn. '.repeat(30) })),
})

function station(list: Programme[]) {
  let at = 1
  const store = programmesInMemory(list)
  const programmes = new Programmes({
    store,
    cameras: () => [],
    newId: () => 'new',
    now: () => at++,
  })
  const news = new News(programmes.state())
  const told = () => {
    const { changed, ids, canUndo } = news.of(programmes.state())
    return { changed: changed.map(({ id }) => id), ids, canUndo }
  }
  const first = () => programmes.find('p-a') as Programme
  return { programmes, news, told, first }
}

it('tells of what changed, of what came and went, and of nothing twice', async () => {
  const { programmes, told, first } = station([of('a'), of('b')])
  expect(told()).toEqual({ changed: [], ids: ['p-a', 'p-b'], canUndo: false })
  await programmes.save({ ...first(), heading: 'Họp' })
  expect(told().changed).toEqual(['p-a'])
  expect(told().changed).toEqual([])
  await programmes.remove('p-a')
  expect(told()).toEqual({ changed: [], ids: ['p-b'], canUndo: true })
  await programmes.undo()
  expect(told()).toEqual({ changed: ['p-a'], ids: ['p-a', 'p-b'], canUndo: false })
  await programmes.saveTimes('p-b', { 0: 5 })
  await programmes.duplicate('p-b')
  expect(told().changed).toEqual(['p-new', 'p-b'])
})

it('tells another world as a whole', () => {
  const { news } = station([of('a')])
  const other = { programmes: [of('demo')], canUndo: false }
  expect(news.of(other)).toEqual({ changed: [of('demo')], ids: ['p-demo'], canUndo: false })
})

it('with as many programmes as there may be, one save is told in kilobytes', async () => {
  const list = Array.from({ length: MAX_PROGRAMMES }, (_, i) => of(i ? `${i}` : 'a', MAX_STEPS))
  const { programmes, news, first } = station(list)
  await programmes.save({ ...first(), heading: 'Họp' })
  const size = JSON.stringify(news.of(programmes.state())).length
  const one = JSON.stringify(first()).length
  expect(JSON.stringify(programmes.state()).length).toBeGreaterThan(5_000_000)
  expect(size).toBeLessThan(one + 10_000)
})

import { describe, expect, it } from 'vitest'
import { again, backward, forward, type Items, newRound, pageOf, type Step } from './round'

const ten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']
const items = (part: Partial<Items> = {}): Items => ({
  ...{ list: ten, size: 4, away: () => false, rank: null },
  ...part,
})
const away = (...gone: string[]) => ({ away: (item: string) => gone.includes(item) })

/** What comes, and on which page of how many. */
function through(of: Items, steps: number): string[] {
  let now: Step = { round: newRound, shown: [], skipped: [] }
  return Array.from({ length: steps }, () => {
    now = forward(now.round, of)
    const { page, pages } = pageOf(now.round, of)
    return `${now.shown.join('')} ${page}/${pages}`
  })
}

describe('the pages of a round', () => {
  it('follow one another, the last one partly empty, and begin again', () => {
    expect(through(items(), 4)).toEqual(['abcd 1/3', 'efgh 2/3', 'ij 3/3', 'abcd 1/3'])
    expect(through(items({ size: 10 }), 2)).toEqual(['abcdefghij 1/1', 'abcdefghij 1/1'])
    expect(through(items({ list: [] }), 1)).toEqual([' 1/1'])
  })

  it('are gone through backwards as well', () => {
    const first = forward(newRound, items())
    const last = backward(first.round, items())
    expect(last.shown.join('')).toBe('ij')
    expect(pageOf(last.round, items())).toEqual({ page: 3, pages: 3 })
    expect(backward(last.round, items()).shown.join('')).toBe('efgh')
    expect(forward(last.round, items()).shown.join('')).toBe('abcd')
  })

  it('pass over what is away, and say what', () => {
    const some = items(away('b', 'c', 'i', 'j'))
    expect(through(some, 3)).toEqual(['adef 1/2', 'gh 2/2', 'adef 1/2'])
    const first = forward(newRound, some)
    expect(first.skipped).toEqual(['b', 'c'])
    const second = forward(first.round, some)
    expect(second.skipped).toEqual(['i', 'j'])
    expect(backward(second.round, some).shown.join('')).toBe('adef')
  })

  it('show all as they are when everything is away', () => {
    expect(through(items(away(...ten)), 2)).toEqual(['abcd 1/3', 'efgh 2/3'])
  })

  it('come in the order of the rank, which is looked at for each page', () => {
    const seen = new Map(ten.map((item, i) => [item, 100 - i]))
    const ranked = items({ rank: (item) => seen.get(item) ?? Number.NEGATIVE_INFINITY })
    seen.delete('e')
    seen.delete('f')
    const first = forward(newRound, ranked)
    expect(first.shown.join('')).toBe('efji')
    seen.set('a', 1)
    const second = forward(first.round, ranked)
    expect(second.shown.join('')).toBe('ahgd')
    for (const item of [...first.shown, ...second.shown]) seen.set(item, 1000)
    expect(forward(second.round, ranked).shown.join('')).toBe('cb')
  })
})

describe('what changes on the way', () => {
  it('a held camera leaves the pages and takes a cell: nothing is shown twice or left out', () => {
    const second = forward(forward(newRound, items()).round, items())
    const held = items({ list: ten.filter((item) => item !== 'f'), size: 3 })
    const same = again(second.round, held)
    expect(same.shown.join('')).toBe('egh')
    const third = forward(same.round, held)
    expect(third.shown.join('')).toBe('ij')
    expect(forward(third.round, held).shown.join('')).toBe('abc')
  })

  it('a removed camera leaves, a new one is still shown in this round', () => {
    const first = forward(newRound, items())
    const now = items({ list: ['z', ...ten.filter((item) => !'ce'.includes(item))] })
    expect(forward(first.round, now).shown.join('')).toBe('zfgh')
  })
})

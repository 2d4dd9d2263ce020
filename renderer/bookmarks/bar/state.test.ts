import { describe, expect, it } from 'vitest'
import type { KindCode, ListedCode } from '../../../preload/contract'
import {
  after,
  type BarAct,
  type BarLists,
  type BarState,
  enteredIn,
  openBar,
  withLists,
} from './state'

const kind = (code: string, vi: string, digit: number | null = null): KindCode => ({
  ...{ code, vi, en: vi, retired: false, group: '', basis: '', severity: 'normal', ppe: false },
  ...{ digit, before: null, after: null },
})
const kinds = [
  kind('A', 'Tự ý ra khỏi phòng'),
  kind('B', 'Tụ tập'),
  kind('C', 'Khẩu trang', 1),
  ...['D', 'E', 'F', 'G'].map((code) => kind(code, `Loại ${code}`)),
]
const listed = (code: string): ListedCode => ({ code, vi: code, en: code, retired: false })
const lists: BarLists = {
  kinds: [...kinds, { ...kind('P', 'Phòng hộ', 8), ppe: true }],
  items: Array.from({ length: 14 }, (_, i) => listed(`I${i + 1}`)),
  states: [listed('DU'), listed('THIEU')],
  subjects: [],
}
const run = (acts: BarAct[], from: BarState = withLists(openBar('vi'), lists)) =>
  acts.reduce(after, from)
const digit = (n: number): BarAct => ({ act: 'digit', digit: n })
const move = (by: number): BarAct => ({ act: 'move', by })
const enter: BarAct = { act: 'enter' }

describe('the bar', () => {
  it('a digit chooses, Enter saves', () => {
    expect(run([digit(1)])).toMatchObject({ chosen: 'C', end: null })
    expect(run([digit(1), enter]).end).toEqual({ kind: 'C' })
    expect(run([digit(2), digit(3), enter]).end).toEqual({ kind: 'B' })
  })

  it('a digit that stands for nothing changes nothing', () => {
    expect(run([digit(2), digit(9)]).chosen).toBe('A')
  })

  it('Esc leaves it unsorted, whatever was chosen', () => {
    expect(run([digit(1), { act: 'leave' }]).end).toEqual({ kind: '' })
  })

  it('Enter without a choice leaves it unsorted', () => {
    expect(run([enter]).end).toEqual({ kind: '' })
  })

  it('arrows begin at the first and stop at the ends', () => {
    expect(run([move(2)]).chosen).toBe('A')
    expect(run([move(1), move(1), move(2)]).chosen).toBe('D')
    expect(run([move(1), move(-2)]).chosen).toBe('A')
    expect(run([move(1), move(2), move(2), move(2), move(2)]).chosen).toBe('P')
  })

  it('typing chooses the first match; emptying the field takes the choice back', () => {
    const typed = run([{ act: 'type', query: 'tu tap' }])
    expect(typed.chosen).toBe('B')
    expect(run([enter], typed).end).toEqual({ kind: 'B' })
    expect(run([{ act: 'type', query: '' }], typed).chosen).toBe('')
  })

  it('does not end while nothing matches', () => {
    expect(run([{ act: 'type', query: 'xyz' }, enter]).end).toBeNull()
  })

  it('a click chooses and saves', () => {
    expect(run([{ act: 'pick', code: 'E' }]).end).toEqual({ kind: 'E' })
  })

  it('nothing happens after its end', () => {
    expect(run([digit(1), enter, digit(2), { act: 'leave' }]).end).toEqual({ kind: 'C' })
  })
})

describe('keys that are quicker than main', () => {
  it('count as soon as the kinds are there', () => {
    const early = run([digit(1), enter], openBar('vi'))
    expect(early).toMatchObject({ chosen: '', end: null })
    expect(withLists(early, lists)).toMatchObject({ chosen: 'C', end: { kind: 'C' } })
  })

  it('so does what was typed, in its order', () => {
    const early = run([{ act: 'type', query: 'tu' }, move(1)], openBar('vi'))
    expect(early.query).toBe('tu')
    expect(withLists(early, lists)).toMatchObject({ query: 'tu', chosen: 'B' })
  })

  it('Esc does not wait', () => {
    expect(run([{ act: 'leave' }], openBar('vi')).end).toEqual({ kind: '' })
  })
})

describe('a kind about PPE', () => {
  const ppe = run([digit(8)])

  it('asks what was worn, and is saved with it', () => {
    expect(ppe).toMatchObject({ chosen: 'P', view: 'ppe', end: null })
    const noted = run([digit(7), digit(7), { act: 'toggle', index: 10 }, enter], ppe)
    expect(noted.end).toEqual({ kind: 'P' })
    expect(enteredIn(noted, 'P', 0)).toEqual({ ppe: { I7: 'THIEU', I11: 'DU' } })
  })

  it('an item goes through its states and back to nothing', () => {
    const after = (presses: number) => run(Array(presses).fill(digit(1)), ppe).ppe
    expect([1, 2, 3, 4].map(after)).toEqual([{ I1: 'DU' }, { I1: 'THIEU' }, {}, { I1: 'DU' }])
    expect(run([{ act: 'digit', digit: 1, back: true }], ppe).ppe).toEqual({ I1: 'THIEU' })
  })

  it('arrows reach the items that have no key, on their page', () => {
    const far = run([...Array(4).fill(move(4)), move(1), { act: 'toggle' }], ppe)
    expect(far.ppe).toEqual({ I14: 'DU' })
    expect(run([digit(1)], far).ppe).toEqual({ I13: 'DU', I14: 'DU' })
  })

  it('a key too many, and Backspace or a letter lead back to the kinds', () => {
    expect(run([{ act: 'kinds' }, digit(1)], ppe)).toMatchObject({ chosen: 'C', view: 'kinds' })
    expect(run([{ act: 'type', query: 'tu tap' }], ppe)).toMatchObject({
      chosen: 'B',
      view: 'kinds',
    })
  })

  it('what was worn does not go with another kind', () => {
    const other = run([digit(1), { act: 'kinds' }, digit(1), enter], ppe)
    expect(enteredIn(other, 'C', 0)).toEqual({})
  })

  it('a click shows its items, too; keys that are quicker than main count', () => {
    expect(run([{ act: 'pick', code: 'P' }])).toMatchObject({ view: 'ppe', end: null })
    const early = run([digit(8), digit(2), enter], openBar('vi'))
    expect(withLists(early, lists)).toMatchObject({ ppe: { I2: 'DU' }, end: { kind: 'P' } })
  })
})

describe('further fields', () => {
  const detail = (change: Extract<BarAct, { act: 'detail' }>['change']): BarAct => ({
    ...{ act: 'detail', change },
  })

  it('are saved as far as they were filled in, trimmed', () => {
    const filled = run([
      detail({ subject: 'YT', people: '3', note: ' Ở cổng ', due: 'hours2' }),
      detail({ tags: 'đêm, Đêm; cổng sau ,', place: '  ' }),
    ])
    expect(enteredIn(filled, '', 1000)).toEqual({
      ...{ subject: 'YT', people: 3, note: 'Ở cổng', due: 7_201_000, tags: ['đêm', 'cổng sau'] },
    })
    expect(enteredIn(run([]), 'A', 0)).toEqual({})
  })

  it('stay when the mark is left unsorted', () => {
    const left = run([detail({ note: 'x' }), { act: 'leave' }])
    expect(left.end).toEqual({ kind: '' })
    expect(enteredIn(left, '', 0)).toEqual({ note: 'x' })
  })
})

import { describe, expect, it } from 'vitest'
import type { KindCode } from '../../../preload/contract'
import { after, type BarAct, type BarState, openBar, withKinds } from './state'

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
const run = (acts: BarAct[], from: BarState = withKinds(openBar('vi'), kinds)) =>
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
    expect(run([move(1), move(2), move(2), move(2), move(2)]).chosen).toBe('G')
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
    expect(withKinds(early, kinds)).toMatchObject({ chosen: 'C', end: { kind: 'C' } })
  })

  it('so does what was typed, in its order', () => {
    const early = run([{ act: 'type', query: 'tu' }, move(1)], openBar('vi'))
    expect(early.query).toBe('tu')
    expect(withKinds(early, kinds)).toMatchObject({ query: 'tu', chosen: 'B' })
  })

  it('Esc does not wait', () => {
    expect(run([{ act: 'leave' }], openBar('vi')).end).toEqual({ kind: '' })
  })
})

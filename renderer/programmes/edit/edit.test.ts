import { describe, expect, it } from 'vitest'
import { MAX_STEPS, Programme, type ProgrammeStep } from '../../../preload/contract'
import { LONGEST, minutesText, secondsOf } from './clock-text'
import { begin, changed, isUnsaved, redone, saved, told, undone } from './history'
import { merged } from './merge'
import {
  beginnings,
  besideOf,
  changedStep,
  inserted,
  movedBy,
  movedTo,
  newStep,
  patched,
  plannedSeconds,
  without,
  withSubstitute,
} from './steps'

const step = (id: string, part: Partial<ProgrammeStep> = {}): ProgrammeStep => ({
  ...newStep({ kind: 'camera', camera: { id: `cam-${id}`, code: id } }, `Bước ${id}`),
  ...{ id, ...part },
})
const of = (...ids: string[]): Programme => ({
  ...{ id: 'p-1', name: 'Họp', heading: '', emblem: null, changedAt: 0, revision: 3 },
  steps: ids.map((id) => step(id)),
})
const ids = ({ steps }: Programme) => steps.map(({ id }) => id).join('')

describe('steps', () => {
  it('are put behind the chosen one, or at the end', () => {
    expect(ids(inserted(of('a', 'b'), 'a', [step('x'), step('y')]))).toBe('axyb')
    expect(ids(inserted(of('a', 'b'), null, [step('x')]))).toBe('abx')
    const many = Array.from({ length: MAX_STEPS + 3 }, (_, i) => step(`s${i}`))
    expect(inserted(of('a'), null, many).steps).toHaveLength(MAX_STEPS)
  })

  it('move, not over the ends', () => {
    expect(ids(movedTo(of('a', 'b', 'c'), 'a', 2))).toBe('bca')
    expect(ids(movedTo(of('a', 'b', 'c'), 'c', 0))).toBe('cab')
    expect(ids(movedBy(of('a', 'b', 'c'), 'b', 1))).toBe('acb')
    const programme = of('a', 'b')
    expect(movedBy(programme, 'b', 1)).toBe(programme)
    expect(movedTo(programme, 'none', 0)).toBe(programme)
  })

  it('leave the one beside them in sight', () => {
    const programme = of('a', 'b', 'c')
    expect([besideOf(programme, 'b'), besideOf(programme, 'c')]).toEqual(['c', 'b'])
    expect(besideOf(of('a'), 'a')).toBeNull()
    expect(ids(without(programme, 'b'))).toBe('ac')
  })

  it('take what comes late as they are by then, whichever comes first', () => {
    const still = (of: string) => ({ kind: 'still', still: `${of.repeat(64)}.jpg` }) as const
    let now = patched(of('a', 'b'), 'a', { title: 'Gõ trong lúc chụp' })
    for (const camera of ['1', '2'])
      now = changedStep(now, 'a', (each) => withSubstitute(each, camera, still(camera)))
    expect(now.steps[0]).toMatchObject({
      ...{ title: 'Gõ trong lúc chụp', substitutes: { 1: still('1'), 2: still('2') } },
    })
    now = changedStep(now, 'a', (each) => withSubstitute(each, '1', null))
    expect(Object.keys(now.steps[0]?.substitutes ?? {})).toEqual(['2'])
    // One that was taken away meanwhile is no change.
    expect(changedStep(now, 'gone', () => step('x'))).toBe(now)
  })

  it('are planned together', () => {
    const steps = [step('a', { seconds: 90 }), step('b', { seconds: 0 }), step('c')]
    expect(plannedSeconds({ steps })).toBe(150)
    expect(beginnings(steps)).toEqual([0, 90, 90])
  })

  it('are new ones that the contract takes', () => {
    const made = {
      ...of(),
      steps: [newStep({ kind: 'still', still: `${'0'.repeat(64)}.jpg` }, '')],
    }
    expect(Programme.safeParse(made).success).toBe(true)
    const title = newStep({ kind: 'bookmark', bookmark: 'b' }, 'x'.repeat(300)).title
    expect(title).toHaveLength(120)
  })
})

it('times are read as they are written by hand', () => {
  const read = (texts: string[]) => texts.map(secondsOf)
  expect(read(['1:30', '1.30', '1p30', '2', '2p', ' 0:05 '])).toEqual([90, 90, 90, 120, 120, 5])
  expect(read(['45s', '90 giây', '', '1:'])).toEqual([45, 90, 0, 60])
  expect(read(['1:75', 'lâu', '-1', '121', '1:2:3'])).toEqual([null, null, null, null, null])
  expect(secondsOf('120')).toBe(LONGEST)
  for (const seconds of [0, 5, 60, 90, 3660, LONGEST])
    expect(secondsOf(minutesText(seconds))).toBe(seconds)
})

describe('the way back', () => {
  const retitled = (programme: Programme, title: string) => patched(programme, 'a', { title })

  it('takes what was typed in one go as one change', () => {
    let edit = begin(of('a', 'b'))
    edit = changed(edit, retitled(edit.now, 'C'), 'title a', 1000)
    edit = changed(edit, retitled(edit.now, 'Ca'), 'title a', 1400)
    edit = changed(edit, retitled(edit.now, 'Ca 1'), 'title a', 9000)
    edit = changed(edit, movedBy(edit.now, 'a', 1), '', 9100)
    expect(edit.past).toHaveLength(3)
    const titles = []
    for (; edit.past.length > 0; edit = undone(edit))
      titles.push(`${ids(edit.now)} ${edit.now.steps.find(({ id }) => id === 'a')?.title}`)
    expect(titles).toEqual(['ba Ca 1', 'ab Ca 1', 'ab Ca'])
    expect(edit.now).toBe(edit.kept)
    expect(redone(redone(redone(edit))).now.steps[1]?.title).toBe('Ca 1')
  })

  it('a new change ends what could be done again; nothing changed is no change', () => {
    let edit = begin(of('a', 'b'))
    expect(changed(edit, edit.now, 'x', 1)).toBe(edit)
    edit = undone(changed(edit, movedBy(edit.now, 'a', 1), '', 1))
    edit = changed(edit, without(edit.now, 'a'), '', 2)
    expect(redone(edit).now).toBe(edit.now)
  })

  it('goes on through saving, also of what is changed meanwhile', () => {
    const edit = changed(begin(of('a', 'b')), without(of('a', 'b'), 'a'), '', 1)
    const done = saved(edit, edit.now)
    expect([isUnsaved(edit), isUnsaved(done), done.now.revision]).toEqual([true, false, 4])
    expect(ids(undone(done).now)).toBe('ab')
    const further = changed(edit, patched(edit.now, 'b', { title: 'x' }), '', 2)
    expect(isUnsaved(saved(further, edit.now))).toBe(true)
    // What main tells of it then is nothing new.
    expect(told(done, { ...done.kept, name: 'trimmed' })).toBe(done)
  })

  it('ends where somebody else has changed it, and keeps what was typed here', () => {
    const theirs = { ...patched(of('a', 'b', 'c'), 'b', { seconds: 5 }), revision: 4 }
    expect(told(begin(of('a', 'b')), theirs).now).toBe(theirs)
    const mine = changed(begin(of('a', 'b')), patched(of('a', 'b'), 'b', { notes: 'đọc' }), '', 1)
    const now = told(mine, theirs)
    expect(now.now.steps[1]).toMatchObject({ seconds: 5, notes: 'đọc' })
    expect([ids(now.now), now.now.revision, isUnsaved(now)]).toEqual(['abc', 4, true])
  })
})

describe('two people at one programme', () => {
  const base = of('a', 'b', 'c', 'd')

  it('each field goes to whoever changed it, and to this window where both did', () => {
    const mine = { ...patched(base, 'a', { title: 'tôi' }), heading: 'Họp tháng 11' }
    const theirs = { ...patched(base, 'a', { title: 'họ', seconds: 9 }), name: 'Khác', revision: 8 }
    const both = merged(base, mine, theirs)
    expect(both).toMatchObject({ name: 'Khác', heading: 'Họp tháng 11', revision: 8 })
    expect(both.steps[0]).toMatchObject({ title: 'tôi', seconds: 9 })
  })

  it('notes that both wrote are both there, once', () => {
    const noted = (notes: string) => patched(base, 'b', { notes })
    const both = (from: string, mine: string, theirs: string) =>
      merged(noted(from), noted(mine), noted(theirs)).steps[1]?.notes
    expect(both('Chào', 'Chào chủ tịch', 'Chào đoàn')).toBe('Chào đoàn\nchủ tịch')
    expect(both('', 'của tôi', 'của họ')).toBe('của họ\ncủa tôi')
    expect([both('a', 'a', 'b'), both('a', 'b', 'a'), both('a', 'ab', 'abc')]).toEqual([
      ...['b', 'b', 'abc'],
    ])
    // Where they have no room together, what is typed here stays.
    expect(both('', 'x'.repeat(4000), 'y'.repeat(4000))).toBe('x'.repeat(4000))
  })

  it('steps that either added are there, behind what they stood behind', () => {
    const mine = inserted(base, 'a', [step('m')])
    const theirs = inserted(base, 'c', [step('t')])
    expect(ids(merged(base, mine, theirs))).toBe('ambctd')
  })

  it('the order is that of whoever moved', () => {
    const moved = movedTo(base, 'd', 0)
    expect(ids(merged(base, moved, inserted(base, 'a', [step('t')])))).toBe('datbc')
    expect(ids(merged(base, inserted(base, 'a', [step('m')]), moved))).toBe('dambc')
  })

  it('what one took away is gone, unless the other one worked on it', () => {
    expect(ids(merged(base, without(base, 'b'), base))).toBe('acd')
    expect(ids(merged(base, base, without(base, 'b')))).toBe('acd')
    const worked = patched(base, 'b', { notes: 'quan trọng' })
    expect(ids(merged(base, without(base, 'b'), worked))).toBe('abcd')
    const kept = merged(base, worked, without(base, 'b'))
    expect(kept.steps.find(({ id }) => id === 'b')?.notes).toBe('quan trọng')
  })
})

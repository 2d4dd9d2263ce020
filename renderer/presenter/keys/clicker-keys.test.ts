import { expect, it } from 'vitest'
import { type Chord, chordsOf } from '../../components/keymap/chord'
import { actionOf, keymapOf } from '../../components/keymap/keymap'
import { ACTION_IDS, actionBy } from '../../components/keymap/table'

const product = keymapOf({})
const press = (key: string, code = key, more: object = {}) => ({
  ...{ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...more },
})

it.each([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['Enter', 'next'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['Backspace', 'back'],
  ['b', 'card'],
  ['.', 'card'],
  ['f', 'freeze'],
  ['l', 'pointer'],
  ['Escape', 'leave'],
  ['Home', 'first'],
  ['End', 'last'],
])('%s of a clicker is %s', (key, act) => {
  expect(actionOf(press(key), 'presenter', product)).toBe(`presenter.${act}`)
})

it('a letter is meant whatever the layout or input method makes of it', () => {
  expect(actionOf(press('Process', 'KeyB'), 'presenter', product)).toBe('presenter.card')
  expect(actionOf(press(' ', 'Space'), 'presenter', product)).toBe('presenter.next')
})

it('what clickers send to begin a show means nothing', () => {
  for (const key of ['F5', 'F12', 'BrowserBack'])
    expect(actionOf(press(key), 'presenter', product)).toBeUndefined()
  expect(actionOf(press('F5', 'F5', { shiftKey: true }), 'presenter', product)).toBeUndefined()
})

it('digits are numbers of steps, but for the one that shows the whole', () => {
  const taken = (chord: Chord) =>
    ACTION_IDS.filter((id) => actionBy(id).scope === 'presenter' && product[id].includes(chord))
  for (const digit of '123456789') expect(taken(digit)).toEqual([])
  expect(taken('0')).toEqual(['presenter.whole'])
  expect(chordsOf(press('0', 'Digit0'))).toEqual(['0'])
})

it('no step, card or end goes on while its key is held', () => {
  const going = ACTION_IDS.filter((id) => actionBy(id).scope === 'presenter' && actionBy(id).repeat)
  expect(going.sort()).toEqual([
    ...['presenter.larger', 'presenter.notesDown', 'presenter.notesUp', 'presenter.smaller'],
  ])
})

import type { Actions } from '../action'

const show = { scope: 'presenter', group: 'presenter' } as const
/** While the pointer is on: before what arrows mean otherwise. */
const pointer = { scope: 'pointer', group: 'presenter', repeat: true, series: 'point' } as const

/** While a show runs, on its pages. Clickers send Page Up and Page Down, B or a full stop, F5, Esc. */
export const presenterActions = {
  'presenter.next': { ...show, keys: ['PageDown', 'ArrowRight', 'Space', 'Enter'] },
  'presenter.back': { ...show, keys: ['PageUp', 'ArrowLeft', 'Backspace'] },
  'presenter.first': { ...show, keys: ['Home'] },
  'presenter.last': { ...show, keys: ['End'] },
  'presenter.steps': { ...show, keys: ['G'] },
  'presenter.card': { ...show, keys: ['B', '.'] },
  'presenter.freeze': { ...show, keys: ['F'] },
  'presenter.pointer': { ...show, keys: ['L'] },
  'presenter.draw': { ...show, keys: ['D'] },
  'presenter.erase': { ...show, keys: ['E'] },
  'presenter.eraseAll': { ...show, keys: ['Shift+E'] },
  'presenter.zoomIn': { ...show, keys: ['+', 'Z', '='] },
  'presenter.zoomOut': { ...show, keys: ['-', 'Shift+Z'] },
  'presenter.whole': { ...show, keys: ['0'] },
  'presenter.notesDown': { ...show, keys: ['ArrowDown'], repeat: true, series: 'notes' },
  'presenter.notesUp': { ...show, keys: ['ArrowUp'], repeat: true, series: 'notes' },
  'presenter.larger': { ...show, keys: ['Ctrl++', 'Ctrl+='], repeat: true },
  'presenter.smaller': { ...show, keys: ['Ctrl+-'], repeat: true },
  'presenter.auto': { ...show, keys: ['A'] },
  'presenter.leave': { ...show, keys: ['Esc'] },
  'presenter.pointLeft': { ...pointer, keys: ['ArrowLeft'] },
  'presenter.pointUp': { ...pointer, keys: ['ArrowUp'] },
  'presenter.pointRight': { ...pointer, keys: ['ArrowRight'] },
  'presenter.pointDown': { ...pointer, keys: ['ArrowDown'] },
} as const satisfies Actions

import type { Actions } from '../action'

const moment = { scope: 'wall', group: 'moments', right: 'mark' } as const
const drawing = { scope: 'drawing', group: 'moments' } as const

/** What keeps a moment: marks and snapshots, and drawing on them. */
export const momentActions = {
  'wall.mark': { ...moment, keys: ['M'] },
  'wall.markFacility': { ...moment, keys: ['Shift+M'] },
  'mark.draw': { scope: 'mark', group: 'moments', keys: ['Ctrl+D'] },
  'snapshot.tile': { ...moment, keys: ['S'] },
  'snapshot.wall': { ...moment, keys: ['Shift+S'] },
  'snapshot.each': { ...moment, keys: ['Ctrl+S'] },
  'snapshot.copy': { ...moment, keys: ['Ctrl+C'] },
  'snapshot.print': { ...moment, keys: ['Ctrl+P'] },
  'drawing.arrow': { ...drawing, keys: ['1'], series: 'drawing' },
  'drawing.box': { ...drawing, keys: ['2'], series: 'drawing' },
  'drawing.blur': { ...drawing, keys: ['3'], series: 'drawing' },
} as const satisfies Actions

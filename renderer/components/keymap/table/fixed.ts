import type { Group } from '../action'
import type { Chord } from '../chord'

/** Keys as lists and trees have them everywhere: told, never changed. Texts: `keymap.fixed`. */
export const FIXED = [
  { name: 'number', group: 'wall', keys: ['0', '…', '9', 'Enter'] },
  { name: 'markChoose', group: 'moments', keys: ['0', '…', '9'] },
  { name: 'markSave', group: 'moments', keys: ['Enter'] },
  { name: 'ptzGo', group: 'view', keys: ['1', '…', '9'] },
  { name: 'ptzSave', group: 'view', keys: ['Shift+1', '…', 'Shift+9'] },
  { name: 'treeMove', group: 'tree', keys: ['ArrowUp', 'ArrowDown'] },
  { name: 'treeFold', group: 'tree', keys: ['ArrowLeft', 'ArrowRight'] },
  { name: 'treeEnds', group: 'tree', keys: ['Home', 'End'] },
  { name: 'treePut', group: 'tree', keys: ['Enter'] },
  { name: 'treePick', group: 'tree', keys: ['Shift+ArrowDown', 'Ctrl+Space'] },
  { name: 'treeShow', group: 'tree', keys: ['Ctrl+Enter'] },
  { name: 'treeMenu', group: 'tree', keys: ['Shift+F10'] },
  { name: 'treeType', group: 'tree', keys: ['A', '…', 'Z'] },
  { name: 'vioOpen', group: 'violations', keys: ['Enter'] },
  { name: 'vioPick', group: 'violations', keys: ['Space'] },
  { name: 'vioMove', group: 'violations', keys: ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'] },
  { name: 'vioLeave', group: 'violations', keys: ['Esc'] },
  { name: 'facOpen', group: 'facilities', keys: ['Enter'] },
  { name: 'facLeave', group: 'facilities', keys: ['Esc'] },
  { name: 'showJump', group: 'presenter', keys: ['1', '…', '9', 'Enter'] },
  { name: 'listPick', group: 'lists', keys: ['Space'] },
  { name: 'listEdit', group: 'lists', keys: ['Enter'] },
] as const satisfies readonly { name: string; group: Group; keys: readonly Chord[] }[]

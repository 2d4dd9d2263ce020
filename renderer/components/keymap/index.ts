export { type Action, GROUPS, type Group, type Scope } from './action'
export { choose, countChanged, isChanged, refusalOf, replace, reset, swap } from './change'
export { type Chord, chordsOf, chordText, isStrong, type Press } from './chord'
export { KeyHint, useKeyText } from './key-hint'
export { actionOf, conflictsOf, isReserved, type Keymap, keymapOf } from './keymap'
export { ACTION_IDS, ACTIONS, type ActionId, actionBy } from './table'
export { FIXED } from './table/fixed'
export {
  canPerform,
  currentKeymap,
  type KeyHandlers,
  meant,
  perform,
  useKeymap,
  useKeys,
  useOnlyKeys,
} from './use-keys'

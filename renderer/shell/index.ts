export { KeysSheet } from './keys-sheet'
export { Shell } from './shell'
export { useShellKeys } from './use-shell-keys'

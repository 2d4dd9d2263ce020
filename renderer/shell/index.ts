export { KeysSheet } from './keys/keys-sheet'
export { Kiosk } from './kiosk'
export { Shell } from './shell'
export { useShellKeys } from './use-shell-keys'

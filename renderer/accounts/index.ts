export { AccountDialogs } from './dialogs'
export { AccountLayer } from './enter/layer'
export { Officer } from './officer'
export { useAccountKeys } from './use-keys'

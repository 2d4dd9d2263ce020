export { useAlertTone } from './use-alert-tone'

export { OnvifDialog } from './dialog'

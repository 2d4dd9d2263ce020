export { CamerasDialog, type CamerasDialogProps } from './cameras-dialog'

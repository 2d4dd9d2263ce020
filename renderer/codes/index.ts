export { CodesDialog, type CodesDialogProps } from './codes-dialog'

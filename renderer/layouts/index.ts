export { LayoutsDialog, type LayoutsDialogProps } from './layouts-dialog'

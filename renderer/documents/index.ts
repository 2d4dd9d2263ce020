export { DocumentsDialog, type DocumentsDialogProps } from './documents-dialog'

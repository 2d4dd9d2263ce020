export { ExportButton, type ExportButtonProps } from './export/export-button'
export { ExportDialog } from './export/export-dialog'
export { VerifyDialog } from './verify/verify-dialog'

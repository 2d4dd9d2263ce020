export { DrawingDialog, type DrawingDialogProps } from './drawing-dialog'
export { Drawn, type DrawnProps } from './drawn'

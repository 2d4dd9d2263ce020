export { HealthDialog, type HealthDialogProps } from './health-dialog'

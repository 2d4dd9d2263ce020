export { BackupDialog } from './backup-dialog'

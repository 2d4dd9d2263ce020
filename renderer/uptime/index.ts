export { MaintenanceDialog } from './maintenance/dialog'
export { Uptime } from './uptime'

export { Alerts, type AlertsDeps } from './alerts'
export { alertsHandlers } from './handlers'
export { openAlarmCells } from './store'

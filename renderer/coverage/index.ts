export { HoursDialog } from './hours/hours-dialog'
export { UnseenCount } from './unseen-count'
export { UnseenPanel } from './unseen-panel'
export { useReportSeen } from './use-report-seen'

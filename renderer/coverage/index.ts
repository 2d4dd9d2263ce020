export { UnseenCount } from './unseen-count'
export { UnseenPanel } from './unseen-panel'
export { useReportSeen } from './use-report-seen'

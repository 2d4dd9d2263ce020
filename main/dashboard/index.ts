export { Dashboard, type DashboardDeps } from './dashboard'
export type { Moment } from './moment'

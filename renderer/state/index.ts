export { api } from './api'
export { connectShared, type Shared, type Statuses, streamKey, useShared } from './store'

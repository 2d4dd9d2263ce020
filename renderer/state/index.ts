export { api } from './api'
export { useHeartbeat } from './heartbeat'
export { type PlayerCounts, tellPlayed } from './player-counts'
export { connectShared, type Shared, type Statuses, streamKey, useShared } from './store'

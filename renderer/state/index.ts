export { api } from './api'
export { codeLists, useCodeLists } from './code-lists'
export { useHeartbeat } from './heartbeat'
export { type PlayerCounts, tellPlayed } from './player-counts'
export {
  connectShared,
  type Shared,
  type Statuses,
  showScreen,
  streamKey,
  useShared,
  type Walls,
} from './store'
export { useAsked } from './use-asked'
export { type UnseenCameras, unseenCameras, useUnseen } from './unseen'
export { useRing } from './use-ring'

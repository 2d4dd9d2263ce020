export { useAlert, useAlerts, useAlertsOfMain } from './alerts'
export { api, deny, whenDenied } from './api'
export { useAttention, useAttentionOfMain } from './attention'
export { codeLists, useCodeLists } from './code-lists'
export { useForwarding, useForwardingOfMain } from './forwarding'
export { useHeartbeat } from './heartbeat'
export { applyInk } from './ink'
export { followLook, isDim } from './look'
export { useOutages, useOutagesOfMain } from './outages'
export { type PlayerCounts, tellPlayed } from './player-counts'
export {
  allAreas,
  areasFor,
  connectPrivacy,
  isLifted,
  useAreas,
  useLifted,
  usePrivacy,
} from './privacy'
export { mayNow, useMay } from './rights'
export { useShifts, useShiftsOfMain } from './shifts'
export { usePointed, useShow, useShowOfMain } from './show'
export {
  connectShared,
  type Shared,
  type Statuses,
  showScreen,
  streamKey,
  useShared,
  type Walls,
} from './store'
export { useTechnical, useTechnicalOfMain } from './technical'
export { type UnseenCameras, unseenCameras, useUnseen } from './unseen'
export { useAsked } from './use-asked'
export { useRing } from './use-ring'
export { useOnline, useWatched, useWatchedCamera, type Watched } from './watched'

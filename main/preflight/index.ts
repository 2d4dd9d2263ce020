export { checkFeed, type FeedDeps, grabKeyframe } from './feed'
export { KeyframeSeat } from './keyframes'
export type { Need } from './needs'
export { Preflight } from './preflight'

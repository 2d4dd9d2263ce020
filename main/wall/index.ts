export { wallHandlers } from './handlers'
export { type Arrangement, emptyArrangement, fill as filled, prune as pruned } from './state'
export { memoryStore, openWallCollection, wallStore } from './store'
export { Wall, type WallStore } from './wall'

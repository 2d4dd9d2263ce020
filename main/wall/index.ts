export { wallHandlers } from './handlers'
export {
  type Arrangement,
  emptyArrangement,
  emptyMemory,
  fill as filled,
  prune as pruned,
} from './state'
export { emptyKept, type KeptWalls, memoryStore, openWallCollection, wallStore } from './store'
export { type Grids, type Kept, Wall, type WallStore } from './wall'
export { Walls } from './walls'

export { Attention } from './attention/attention'
export { WallCounts } from './counts'
export { LayoutPicker } from './layout/layout-picker'
export {
  focusSelected,
  putAndGoOn,
  putEnlarged,
  putHere,
  show as showCameras,
  showFacility,
  targetCell,
  useTargetCell,
} from './place'
export { chosenCells } from './several/several'
export { markedWith, selectedShot, severalShots, shownShots } from './shot'
export { camerasInSight } from './tiles'
export { TreePanel } from './tree/tree-panel'
export { openSearch, toggleUnseen, useUnseenKey } from './tree/tree-ui'
export { Wall } from './wall'
export { WayButtons } from './way-buttons'

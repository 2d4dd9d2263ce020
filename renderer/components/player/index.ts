export { watchBare } from './bare-picture'
export { AS_IT_COMES } from './framing'
export { coverAreas, maskBitmap } from './mask-bitmap'
export { type Picture, pictureIn } from './picture'
export type { PlayerLook, PlayerSource } from './player'
export {
  canDecode,
  followStreams,
  holdPictures,
  listenTo,
  viewOfStream,
  warm,
} from './surface'
export { transformOf } from './transform'
export { usePlayer } from './use-player'
export type { PlayerView } from './view'
export { WallCanvas } from './wall-canvas'

export type { PlayerSource, PlayerView } from './tile-player'
export { usePlayer } from './use-player'

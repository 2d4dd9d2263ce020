import type { Observation } from '../../../preload/contract'
import type { PlayerView } from '../../components/player'

type Seen = Pick<PlayerView, 'picture' | 'moving' | 'fault'>

/** What a tile proves of its picture; null while there is none. */
export function pictureOf({ picture, moving, fault }: Seen): Observation['picture'] | null {
  if (!picture) return null
  if (!moving) return 'still'
  return fault === 'none' ? 'moving' : fault
}

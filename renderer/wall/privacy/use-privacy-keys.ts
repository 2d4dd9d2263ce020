import { openPrivacy } from '../../components/dialogs'
import { useKeys } from '../../components/keymap'
import { viewedCell } from '../view/use-view-keys'
import { cameraIn, say, toggleLift } from './lift'

const ofTile = (act: (camera: string) => unknown) => () => {
  const camera = cameraIn(viewedCell())
  if (camera) void act(camera)
  else say('no-tile')
}

/** Of the tile that is selected or enlarged. */
export function usePrivacyKeys() {
  useKeys('wall', { 'privacy.lift': ofTile(toggleLift), 'privacy.edit': ofTile(openPrivacy) })
}

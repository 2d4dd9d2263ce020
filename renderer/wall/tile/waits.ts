import type { ScreenId } from '../../../preload/contract'

/** What a tile shows. */
export interface InTile {
  screen: ScreenId
  camera: string | null
}

/**
 * Whether a tile keeps what it shows until the camera that it is to show has a picture: where the
 * wall changed by itself, and there is something to keep. Another screen's wall comes at once.
 * @param isThere the camera that it shows is registered, and switched on
 */
export const waitsFor = (next: InTile, shown: InTile, soft: boolean, isThere: boolean): boolean =>
  soft &&
  isThere &&
  next.screen === shown.screen &&
  next.camera !== null &&
  shown.camera !== null &&
  next.camera !== shown.camera

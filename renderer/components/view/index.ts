export { useFraming, useIsClose, useShownSize } from './use-framing'
export { useHand } from './use-hand'
export { useSize } from './use-size'
export { isZoomed, lookAside, showWhole, useZooms, zoomBy } from './zooms'

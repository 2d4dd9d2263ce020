export { lockDown } from './lockdown'
export { declareScheme, ORIGIN, servePages } from './protocol'
export { createWallWindow, toggleFullScreen } from './wall-window'

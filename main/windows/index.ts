export { compositeInStrips } from './compositing'
export { lockDown } from './lockdown'
export { declareScheme, ORIGIN, serveFiles, servePages } from './protocol'
export { WallWindows, type WindowEvents } from './wall-windows'

export { PtzLayer } from './ptz-layer'

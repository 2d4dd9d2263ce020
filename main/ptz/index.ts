export { createPtz, type Ptz, type PtzDeps } from './ptz'

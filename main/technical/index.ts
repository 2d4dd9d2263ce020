export { Results } from './results'
export { rtspDate } from './rtsp-date'
export { openTechnicalCollection } from './store'
export { Technical, type TechnicalDeps } from './technical'

export { act as replay, replayMoment, replayPicture } from './replay'
export { ReplayLayer } from './replay-layer'
export { replayCell } from './store'

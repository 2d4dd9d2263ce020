export { addressOf } from './address'
export {
  demoArguments,
  type Plan,
  pictureArguments,
  playArguments,
  stillArguments,
  type Version,
} from './arguments'
export { blamesEncoder, EncoderChoice, encodingOf, renderNodes } from './encoders'
export { runToEnd } from './encoders/run-to-end'
export type { Importance } from './importance'
export { type Ffmpeg, locateFfmpeg, locateSetpriv } from './locate'
export { ChildRecords, linuxStartMark, recorded } from './orphans'
export { createSpawner, type Launch, type Spawner } from './process'
export { script } from './script'
export { type StreamServer, startStreamServer } from './server'
export { fetchStill } from './still'
export { type Seat, Streams, type Tap } from './streams'

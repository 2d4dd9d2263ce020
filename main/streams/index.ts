export type { Account } from './accounts'
export { type Address, addressOf } from './address'
export {
  demoArguments,
  demoPictureArguments,
  lumaArguments,
  measureArguments,
  type Plan,
  pictureArguments,
  playArguments,
  stillArguments,
  type Version,
} from './arguments'
export { diagnose, type Found, foundIn } from './diagnose'
export { blamesEncoder, EncoderChoice, encodingOf, renderNodes } from './encoders'
export { runToEnd } from './encoders/run-to-end'
export type { Importance } from './importance'
export { type Ffmpeg, locateFfmpeg, locateSetpriv } from './locate'
export { OPTIONS_FILE } from './options'
export { ChildRecords, linuxStartMark, recorded } from './orphans'
export { type Answer, probe } from './probe'
export { createSpawner, type Launch, type Run, SECOND_OUTPUT, type Spawner } from './process'
export { script } from './script'
export { type StreamServer, startStreamServer } from './server'
export { type Release, Starts } from './starts'
export { fetchStill } from './still'
export { type Seat, Streams, type Tap } from './streams'
export type { Batch } from './ts-reader'
export { UnitReader } from './units'

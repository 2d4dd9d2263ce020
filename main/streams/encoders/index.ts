export { candidatesOn, type Encoding, encodingOf } from './candidates'
export { renderNodes } from './devices'
export { EncoderChoice, type EncodersDeps } from './encoders'
export { blamesEncoder } from './judge'

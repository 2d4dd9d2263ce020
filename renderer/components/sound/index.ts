export { type SoundState, useSound } from './use-sound'

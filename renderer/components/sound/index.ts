export { usePast, useSilence } from './past'
export { type SoundState, useSound } from './use-sound'

import type { Settings } from '../../preload/contract'
import type { Collection } from '../storage'
import type { EncoderChoice } from '../streams'

/** Follows the operator's choice, and tries the encoders out, in the background. */
export function followTranscoder(settings: Collection<Settings>, encoders: EncoderChoice): void {
  let wanted = settings.read().transcoder
  settings.onChange(({ transcoder }) => {
    if (transcoder === wanted) return
    wanted = transcoder
    encoders.choose(transcoder)
  })
  void encoders.look()
}

import type { EncoderReason } from '../../../preload/contract'

/** ffmpeg's words (4.4 to 8) for why an encoder does not work, the most telling first. */
const PHRASES: [RegExp, EncoderReason][] = [
  [/Unknown encoder|Unrecognized option/i, 'not-built'],
  [/minimum required Nvidia driver|required nvenc API version/i, 'driver-old'],
  // NVENC's limit of sessions; "No capable devices found" follows it.
  [/OpenEncodeSessionEx failed: (?:out of memory|incompatible client key)/i, 'busy'],
  [
    /Cannot load \S*(?:cuda|nvcuda|nvidia-encode|nvEncodeAPI)|amfrt\S* failed to open/i,
    'no-driver',
  ],
  [/Failed to initiali[sz]e VAAPI|DLL \S+ failed to open|could not load MF/i, 'no-driver'],
  [
    /No VA display found|capable devices found|CUDA_ERROR_NO_DEVICE|CUDA_ERROR_INVALID_DEVICE/i,
    'no-device',
  ],
  [/(?:initializing|creating) an? (?:internal )?MFX session|could not find any MFT/i, 'no-device'],
  [/cannot create compression session|No usable encoding (?:profile|entrypoint)/i, 'unsupported'],
  [/qscale not available|not supported|unsupported/i, 'unsupported'],
]

/** Why an encoder did not work, from what ffmpeg printed. */
export const reasonIn = (said: string[]): EncoderReason =>
  PHRASES.find(([phrase]) => said.some((line) => phrase.test(line)))?.[1] ?? 'failed'

/**
 * What ffmpeg prints when the encoder is at fault and not the camera: it could not be opened, or it
 * gave up on a picture. Mere warnings of an encoder are no such lines.
 */
const AT_FAULT = [
  /Error while opening encoder|Error initializing output stream|Could not open encoder/i,
  /Unknown encoder|Unrecognized option|Error parsing global options|Device creation failed/i,
  /Error (?:re)?initializing (?:a )?(?:simple |complex )?filter|Failed to inject frame into filter/i,
  /Error (?:submitting (?:a frame|video frame) (?:to the|for) encod\w+|encoding a frame)/i,
  /Video encoding failed|Error sending frames to consumers|Impossible to convert between/i,
]

/** Whether a stream that ended blames its encoder. */
export const blamesEncoder = (said: string[]): boolean =>
  said.some((line) => AT_FAULT.some((phrase) => phrase.test(line)))

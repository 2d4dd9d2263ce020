import { z } from 'zod'

/** What can turn pictures into H.264: kinds of hardware, and x264 on the processor. */
export const Encoder = z.enum(['vaapi', 'nvenc', 'qsv', 'videotoolbox', 'amf', 'mf', 'software'])
export type Encoder = z.infer<typeof Encoder>

/** The operator's choice; `auto` takes the first that works. */
export const Transcoder = z.enum(['auto', ...Encoder.options])
export type Transcoder = z.infer<typeof Transcoder>

/** Why an encoder is not used; each is a key under `streams.encoders.reasons` of the catalogues. */
export const EncoderReason = z.enum([
  'none',
  'not-built',
  'no-device',
  'no-driver',
  'driver-old',
  'unsupported',
  'busy',
  'too-slow',
  'bad-picture',
  'failed',
  'failed-playing',
])
export type EncoderReason = z.infer<typeof EncoderReason>

/** What is known of one encoder of this machine. */
export const EncoderFinding = z.object({
  encoder: Encoder,
  state: z.enum(['unknown', 'testing', 'works', 'fails']),
  reason: EncoderReason,
  /** Streams at once that it turned out to bear; 0 when no limit was met. */
  limit: z.number().int(),
})
export type EncoderFinding = z.infer<typeof EncoderFinding>

/** Every encoder that this system could have, the preferred first, and the one in use. */
export const Encoders = z.object({ found: z.array(EncoderFinding), used: Encoder })
export type Encoders = z.infer<typeof Encoders>

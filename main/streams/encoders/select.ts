import type { Encoder, EncoderFinding, Transcoder } from '../../../preload/contract'

/** How many streams an encoder carries now. */
export type Load = (encoder: Encoder) => number

/**
 * The encoder for a stream that starts now: the wanted one, or the first hardware that works and
 * has room; software wherever there is none. A wish for what another system has counts as `auto`.
 */
export function select(found: EncoderFinding[], wanted: Transcoder, load: Load): Encoder {
  if (wanted === 'software') return 'software'
  const wish = found.find(({ encoder }) => encoder === wanted)
  const usable = ({ encoder, state, limit }: EncoderFinding) =>
    state === 'works' && (limit === 0 || load(encoder) < limit)
  return (wish ? [wish] : found).find(usable)?.encoder ?? 'software'
}

/** Failures in a row that are no accident of one camera. */
const TOO_MANY = 3

export interface Failure {
  /** In a row, this one included. */
  strikes: number
  /** It said that it has no room for another. */
  busy: boolean
  /** Streams that it carries all the same. */
  others: number
}

/**
 * What failing with a camera's stream means for an encoder: nothing yet, a limit of streams at
 * once (consumer cards of NVIDIA have one), or that it is of no use for the rest of this run.
 */
export function afterFailure(finding: EncoderFinding, failure: Failure): EncoderFinding {
  const { strikes, busy, others } = failure
  if (strikes < TOO_MANY && !(busy && others > 0)) return finding
  if (others > 0) return { ...finding, limit: others }
  return { ...finding, state: 'fails', reason: 'failed-playing' }
}

import { Quality, REPLAY_MOST } from '../../preload/contract'
import type { ExcerptRequest } from '../recording'

const NAME = /^([^/]{1,64})\/([^/]+)\/(\d{1,15})\/(\d{1,15})$/

/** What the end of an excerpt's path asks for; null for what makes no sense. */
export function requestIn(name: string): ExcerptRequest | null {
  const [, camera = '', stream, begin, end] = NAME.exec(name) ?? []
  const quality = Quality.safeParse(stream)
  const [from, to] = [Number(begin), Number(end)]
  if (!quality.success || !(from <= to) || to - from > REPLAY_MOST) return null
  return { camera, quality: quality.data, from, to }
}

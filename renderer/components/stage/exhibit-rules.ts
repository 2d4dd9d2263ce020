import type { Exhibit, Refused } from '../../../preload/contract'

type Reply = { status: 'done'; exhibit: Exhibit } | Refused

/** Why there is nothing of it that may be shown. Anything else says nothing about it. */
const GONE = ['bookmark-gone', 'bookmark-empty', 'exhibit-failed']

/**
 * What is known of a bookmark after main was asked again; null when nothing may be shown.
 * @param reply null when nobody answered
 */
export function exhibitNow(known: Exhibit | null | undefined, reply: Reply | null): Exhibit | null {
  if (reply?.status === 'refused' && GONE.includes(reply.reason)) return null
  if (reply?.status !== 'done') return known ?? null
  // No word changes under a speech.
  return known && filesOf(known) === filesOf(reply.exhibit) ? known : reply.exhibit
}

/** Another name where anything else may not be seen. */
const filesOf = ({ pictures, clip }: Exhibit) => JSON.stringify([pictures, clip])

/** With the same pictures; a film may be another. */
export const isSeenAs = (known: Exhibit, now: Exhibit | null): boolean =>
  JSON.stringify(known.pictures) === JSON.stringify(now?.pictures)

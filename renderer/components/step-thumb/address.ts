/** Ms for which main keeps a picture of a camera. */
const FRESH = 5 * 60_000

/**
 * Of a camera what it sent some minutes ago at most, else of a still or a bookmark; all covered.
 * @param covers what may not be seen by now: a page shows a picture again whose address it knows
 */
export const thumbAddress = (
  kind: 'camera' | 'still' | 'bookmark',
  id: string,
  covers: unknown,
  now = Date.now(),
): string =>
  `/files/stepthumbs/${kind}/${encodeURIComponent(id)}?${Math.floor(now / FRESH)}-${hashOf(covers)}`

/** FNV-1a: told apart is enough. */
function hashOf(value: unknown): string {
  let hash = 0x811c9dc5
  for (const letter of JSON.stringify(value)) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

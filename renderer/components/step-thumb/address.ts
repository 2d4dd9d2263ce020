/** Ms for which main keeps a picture of a camera. */
const FRESH = 5 * 60_000

/** Of a camera what it sent some minutes ago at most, else of a still or a bookmark; all covered. */
export const thumbAddress = (
  kind: 'camera' | 'still' | 'bookmark',
  id: string,
  now = Date.now(),
): string => `/files/stepthumbs/${kind}/${encodeURIComponent(id)}?${Math.floor(now / FRESH)}`

import { GRID, POINTS } from './grid'

/** Horizontal bands: an encoder that steers its bit rate does so from line to line. */
export const BANDS = 18
export const BAND = POINTS / BANDS

/** Steps from point to point along each line: a flickering lamp leaves them as they are. */
export function textureOf(luma: Uint8Array): Uint8Array {
  const texture = new Uint8Array(POINTS)
  for (let i = 0; i < POINTS; i++)
    if ((i + 1) % GRID.width) texture[i] = (luma[i + 1] ?? 0) - (luma[i] ?? 0)
  return texture
}

/** In how many points two textures differ, band by band. */
export function distances(a: Uint8Array, b: Uint8Array): Uint16Array {
  const counts = new Uint16Array(BANDS)
  for (let band = 0, i = 0; band < BANDS; band++) {
    let differing = 0
    for (const end = i + BAND; i < end; i++) if (a[i] !== b[i]) differing++
    counts[band] = differing
  }
  return counts
}

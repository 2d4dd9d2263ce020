import { GRID, POINTS } from './grid'

/** Steps from point to point along each line: a flickering lamp leaves them as they are. */
export function textureOf(luma: Uint8Array): Int16Array {
  const texture = new Int16Array(POINTS)
  for (let i = 0; i < POINTS; i++)
    if ((i + 1) % GRID.width) texture[i] = (luma[i + 1] ?? 0) - (luma[i] ?? 0)
  return texture
}

/** By how much two textures differ, all points together. */
export function distance(a: Int16Array, b: Int16Array): number {
  let sum = 0
  for (let i = 0; i < POINTS; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum
}

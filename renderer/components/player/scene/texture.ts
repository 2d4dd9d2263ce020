import { POINTS } from './grid'

/** Two neighbouring points of a line make one step. */
export const STEPS = POINTS / 2

/** Steps of luma along each line: a flickering lamp leaves them as they are. */
export function textureOf(luma: Uint8Array): Int16Array {
  const texture = new Int16Array(STEPS)
  for (let i = 0; i < STEPS; i++) texture[i] = (luma[2 * i + 1] ?? 0) - (luma[2 * i] ?? 0)
  return texture
}

/** By how much two textures differ, all steps together. */
export function distance(a: Int16Array, b: Int16Array): number {
  let sum = 0
  for (let i = 0; i < STEPS; i++) sum += Math.abs((a[i] as number) - (b[i] as number))
  return sum
}

interface Plane {
  offset: number
  stride: number
}

/**
 * Planes of a frame as I420: decoders of graphics cards leave both colours of a point side by side
 * (NV12), and all that draws and covers pictures knows a plane of each. Changes the bytes.
 * @param height of the picture
 */
export function apart<P extends Plane>(
  bytes: Uint8Array,
  planes: readonly P[],
  height: number,
): readonly Plane[] {
  const [light, pairs, ...others] = planes
  if (!light || !pairs || others.length > 0) return planes
  const { offset, stride } = pairs
  const rows = (height + 1) >> 1
  const half = stride >> 1
  const before = bytes.slice(offset, offset + rows * stride)
  const [u, v] = [offset, offset + rows * half]
  for (let row = 0; row < rows; row++)
    for (let i = 0, from = row * stride, to = row * half; i < half; i++, from += 2, to++) {
      bytes[u + to] = before[from] ?? 0
      bytes[v + to] = before[from + 1] ?? 0
    }
  return [light, { offset: u, stride: half }, { offset: v, stride: half }]
}

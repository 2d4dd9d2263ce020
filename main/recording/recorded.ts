import type { Quality } from '../../preload/contract'
import { Film, type Piece, type Span, typeOf } from './film'
import type { Ring } from './ring'
import { touches } from './segments'

/** How long the ring may take to write what it holds before whoever reads goes without. */
const PATIENCE = 3_000

/** Writes what the ring still holds in memory, so that it can be read; does not wait for ever. */
export async function written(ring: Ring): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  await Promise.race([ring.flush(), late])
  clearTimeout(timer)
}

/** What is on disk of a window, in the codec of the moment; null when there is nothing. */
export async function filmOf(
  ring: Ring,
  camera: string,
  quality: Quality,
  span: Span,
  moment: number,
  original = false,
): Promise<Film | null> {
  const segments = ring
    .segments(camera, quality, original)
    .filter((segment) => touches(segment, span.from, span.to))
  const pieceOf = (segment: (typeof segments)[number]): Piece => ({
    ...{ path: ring.pathOf(segment), bytes: segment.bytes, run: segment.run },
  })
  const middle = segments.filter(({ from }) => from <= moment).at(-1) ?? segments[0]
  const type = await typeOf(middle && pieceOf(middle))
  return type === null ? null : Film.open(segments.map(pieceOf), span, type)
}

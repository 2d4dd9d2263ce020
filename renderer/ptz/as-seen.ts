import type { CameraView } from '../../preload/contract'
import type { Velocity } from './mover'

/** Quarter turns against the clock: x, y by how many there are. */
const turns: ((x: number, y: number) => [x: number, y: number])[] = [
  (x, y) => [x, y],
  (x, y) => [-y, x],
  (x, y) => [-x, -y],
  (x, y) => [y, -x],
]

/** Where the camera has to go for what is seen to go that way: its picture may hang turned round. */
export function asSeen(
  way: Partial<Velocity>,
  view: Pick<CameraView, 'rotate' | 'mirror'> | undefined,
): Partial<Velocity> {
  if (!view || way.zoom) return way
  const { x = 0, y = 0 } = way
  // The picture is turned first and mirrored then: backwards it is the other way round.
  const turned = turns[view.rotate / 90]?.(view.mirror ? -x : x, y) ?? [x, y]
  return { x: turned[0] || 0, y: turned[1] || 0 }
}

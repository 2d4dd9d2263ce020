import { type Framing, isPlain, laidOut, type Size, turned } from './framing'

/**
 * The style of an element that is as large as its picture (`picture`, in CSS pixels) and is to be
 * seen framed in a tile; null where it only has to fit.
 */
export function transformOf(tile: Size, picture: Size, framing: Framing): string | null {
  if (isPlain(framing) || !picture.width || !tile.width) return null
  const whole = laidOut(tile, picture, framing)
  const { width, height } = turned(picture, framing)
  const [x, y] = [whole.width / width, whole.height / height]
  const { width: w, height: h } = picture
  const turns = {
    0: [1, 0, 0, 1, 0, 0],
    90: [0, 1, -1, 0, h, 0],
    180: [-1, 0, 0, -1, w, h],
    270: [0, -1, 1, 0, 0, w],
  } as const
  const mirror = framing.mirror ? `translate(${width}px,0) scale(-1,1) ` : ''
  const place = `translate(${whole.x}px,${whole.y}px) scale(${x},${y}) `
  return `${place}${mirror}matrix(${turns[framing.rotate].join()})`
}

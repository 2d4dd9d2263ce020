import { captionLines } from '../../preload/contract'
import { type Caught, captionFacts } from './catch'
import { type Canvas, contextOf, drawStrip, heightOf } from './strip'

/** The picture as large as its stream has it, with a strip below. */
export function tilePicture(caught: Caught, caption: boolean): Canvas {
  const { image, width, height } = caught.picture
  const lines = captionLines(captionFacts(caught), width)
  const strip = caption ? heightOf(width, lines) : 0
  const canvas = new OffscreenCanvas(width, height + strip)
  const context = contextOf(canvas)
  context.drawImage(image, 0, 0, width, height)
  if (caption) drawStrip(context, width, height, lines)
  return canvas
}

import { CAPTION_COLOURS, captionSizes } from '../../preload/contract'

export type Canvas = OffscreenCanvas
export type Context = OffscreenCanvasRenderingContext2D

export const FONT = '"Be Vietnam Pro", sans-serif'

export function contextOf(canvas: Canvas): Context {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2d context')
  return context
}

/** The font is there by the time something is drawn with it. */
export const fontReady = () => document.fonts.load(`500 16px ${FONT}`)

/** Below a picture so wide, from `top` on. */
export function drawStrip(context: Context, width: number, top: number, lines: string[]): void {
  const { font, gap, height, step, first } = captionSizes(width, lines)
  context.fillStyle = CAPTION_COLOURS.ground
  context.fillRect(0, top, width, height)
  context.font = `500 ${font}px ${FONT}`
  context.textBaseline = 'alphabetic'
  lines.forEach((line, i) => {
    context.fillStyle = i === lines.length - 1 ? CAPTION_COLOURS.last : CAPTION_COLOURS.line
    context.fillText(line, gap, top + first + i * step, width - 2 * gap)
  })
}

export const heightOf = (width: number, lines: string[]) => captionSizes(width, lines).height

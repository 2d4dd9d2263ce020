import { CAPTION_COLOURS, type CaptionFacts, captionOf, captionSizes } from '../../preload/contract'

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

export interface Lines {
  first: string
  second: string
}

/** Two lines below a picture so wide, from `top` on. */
export function drawStrip(context: Context, width: number, top: number, lines: Lines): void {
  const { font, gap, height, line } = captionSizes(width, lines)
  const { ground, first, second } = CAPTION_COLOURS
  context.fillStyle = ground
  context.fillRect(0, top, width, height)
  context.font = `500 ${font}px ${FONT}`
  context.textBaseline = 'alphabetic'
  const base = top + gap + Math.round(1.05 * font)
  const room = width - 2 * gap
  context.fillStyle = first
  context.fillText(lines.first, gap, base, room)
  context.fillStyle = second
  context.fillText(lines.second, gap, base + line, room)
}

export const heightOf = (width: number, lines: Lines) => captionSizes(width, lines).height

export const linesOf = (facts: CaptionFacts): Lines => captionOf(facts)

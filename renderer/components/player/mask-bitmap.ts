import {
  areaBox,
  blurCells,
  PRIVACY_SOLID,
  type PrivacyArea,
} from '../../../preload/contract/privacy'

type Image = ImageBitmap | HTMLCanvasElement | OffscreenCanvas | HTMLVideoElement

/** A picture of its own with its areas covered. `width`, `height`: of the image, in pixels. */
export function maskBitmap(
  image: Image,
  { width, height }: { width: number; height: number },
  areas: readonly PrivacyArea[],
): ImageBitmap {
  const canvas = new OffscreenCanvas(width, height)
  const context = contextOf(canvas)
  context.drawImage(image, 0, 0, width, height)
  coverAreas(context, areas)
  return canvas.transferToImageBitmap()
}

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/** Covers the areas of the picture that fills a canvas. */
export function coverAreas(context: Context, areas: readonly PrivacyArea[]): void {
  for (const area of areas) cover(context, area)
}

function cover(context: Context, area: PrivacyArea): void {
  const { canvas } = context
  const { x, y, width, height } = areaBox(area, canvas.width, canvas.height)
  if (width === 0 || height === 0) return
  const colours = area.look === 'blur' && meansOf(context.getImageData(x, y, width, height))
  context.fillStyle = PRIVACY_SOLID
  context.fillRect(x, y, width, height)
  if (!colours) return
  context.imageSmoothingEnabled = true
  context.drawImage(colours, 0, 0, colours.width, colours.height, x, y, width, height)
}

/** A picture of a few pixels: the mean colours of a coarse grid. */
function meansOf({ data, width, height }: ImageData): OffscreenCanvas {
  const { columns, rows } = blurCells(width, height)
  const means = new ImageData(columns, rows)
  const sums = new Float64Array(3 * columns * rows)
  const counts = new Uint32Array(columns * rows)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * rows) / height) * columns + Math.floor((x * columns) / width)
      const at = 4 * (y * width + x)
      counts[cell] = (counts[cell] as number) + 1
      for (let c = 0; c < 3; c++)
        sums[3 * cell + c] = (sums[3 * cell + c] as number) + (data[at + c] as number)
    }
  counts.forEach((count, cell) => {
    for (let c = 0; c < 3; c++) means.data[4 * cell + c] = (sums[3 * cell + c] as number) / count
    means.data[4 * cell + 3] = 255
  })
  const canvas = new OffscreenCanvas(columns, rows)
  contextOf(canvas).putImageData(means, 0, 0)
  return canvas
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no 2d context')
  return context
}

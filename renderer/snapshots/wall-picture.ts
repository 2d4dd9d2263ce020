import i18next from 'i18next'
import { captionTime } from '../../preload/contract'
import { tileElement } from '../components/shot'
import { clockTime } from '../components/time'
import { useShared } from '../state'
import { type Caught, operatorName } from './catch'
import { type Canvas, type Context, contextOf, drawStrip, FONT, heightOf } from './strip'

/** Pixels: less is not worth a picture of a whole wall, and more takes seconds to encode. */
const NARROWEST = 1920
const WIDEST = 3840

const GROUND = '#0b0e11'
const BARS = '#07090b'
const OLD = 'grayscale(1) brightness(0.3)'

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A tile of the wall; without a picture there are words alone. */
type Tile = Omit<Caught, 'picture'> & { picture: Caught['picture'] | null }

/** The wall as it is laid out on the screen, each tile with its name and the time of its picture. */
export function wallPicture(tiles: Tile[], at: number): Canvas | null {
  const wall = document.querySelector('.wall')?.getBoundingClientRect()
  if (!wall || wall.width === 0) return null
  const scale = Math.min(WIDEST, Math.max(NARROWEST, wall.width * devicePixelRatio)) / wall.width
  const [width, height] = [Math.round(wall.width * scale), Math.round(wall.height * scale)]
  const lines = [titleOf(tiles), secondLine(at)]
  const canvas = new OffscreenCanvas(width, height + heightOf(width, lines))
  const context = contextOf(canvas)
  context.fillStyle = GROUND
  context.fillRect(0, 0, width, height)
  for (const each of tiles) {
    const tile = tileElement(each.shot.cell)
    if (!tile) continue
    const rect = tile.getBoundingClientRect()
    const box = {
      ...{ x: (rect.x - wall.x) * scale, y: (rect.y - wall.y) * scale },
      ...{ width: rect.width * scale, height: rect.height * scale },
    }
    // What the tile says while it is not live.
    drawTile(context, each, box, tile.querySelector('.tile-word')?.textContent ?? '')
  }
  drawStrip(context, width, height, lines)
  return canvas
}

function titleOf(tiles: Tile[]): string {
  const { language } = useShared.getState().settings
  const names = [...new Set(tiles.map(({ facility }) => facility?.name ?? ''))]
  const title = i18next.t('snapshots.wallTitle', { count: tiles.length, lng: language })
  const isDemo = useShared.getState().registry.mode === 'demo'
  if (isDemo) return `${i18next.t('snapshots.demo')} · ${title}`
  return [names.length === 1 ? names[0] : '', title].filter(Boolean).join(' · ')
}

const secondLine = (at: number) => [captionTime(at), operatorName()].filter(Boolean).join(' · ')

function drawTile(
  context: Context,
  { picture, camera, facility }: Tile,
  box: Box,
  words: string,
): void {
  context.save()
  context.beginPath()
  context.rect(box.x, box.y, box.width, box.height)
  context.clip()
  context.fillStyle = BARS
  context.fillRect(box.x, box.y, box.width, box.height)
  if (picture) drawPicture(context, picture, box)
  const time = picture ? clockTime(picture.at, 'vi', true) : ''
  drawName(context, box, `${camera.code} ${camera.name}`, [facility?.name, time])
  if (words) drawWords(context, box, words)
  context.restore()
}

function drawPicture(context: Context, picture: Caught['picture'], box: Box): void {
  const { x, y, width, height } = fitted(box, picture)
  if (picture.old) context.filter = OLD
  context.drawImage(picture.image, x, y, width, height)
  context.filter = 'none'
}

function drawWords(context: Context, { x, y, width, height }: Box, words: string): void {
  context.font = `600 ${Math.round(Math.max(14, Math.min(44, width / 18)))}px ${FONT}`
  context.fillStyle = '#e7ecf0'
  context.textAlign = 'center'
  context.fillText(words, x + width / 2, y + height / 2, width * 0.9)
}

function fitted(box: Box, { width, height }: { width: number; height: number }): Box {
  const scale = Math.min(box.width / width, box.height / height)
  const [w, h] = [width * scale, height * scale]
  return { x: box.x + (box.width - w) / 2, y: box.y + (box.height - h) / 2, width: w, height: h }
}

/** As the tile's own caption: on a short gradient at the bottom edge. */
function drawName(
  context: Context,
  { x, y, width, height }: Box,
  name: string,
  rest: (string | undefined)[],
): void {
  const font = Math.round(Math.max(13, Math.min(30, width / 24)))
  const bottom = y + height
  const shade = context.createLinearGradient(0, bottom - 3 * font, 0, bottom)
  shade.addColorStop(0, 'rgb(4 6 8 / 0%)')
  shade.addColorStop(0.6, 'rgb(4 6 8 / 84%)')
  context.fillStyle = shade
  context.fillRect(x, bottom - 3 * font, width, 3 * font)
  context.textBaseline = 'alphabetic'
  context.font = `500 ${font}px ${FONT}`
  context.fillStyle = '#e7ecf0'
  const room = width - font
  context.fillText(name, x + font / 2, bottom - 1.5 * font, room)
  context.font = `400 ${Math.round(0.82 * font)}px ${FONT}`
  context.fillStyle = '#a9b5c0'
  context.fillText(rest.filter(Boolean).join(' · '), x + font / 2, bottom - 0.45 * font, room)
}

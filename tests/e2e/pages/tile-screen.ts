import { setTimeout as pause } from 'node:timers/promises'
import type { Region } from '../../cameras/screen'
import { MOVING } from '../../cameras/screen'
import {
  brightness,
  type ColourWatch,
  colourfulness,
  type Look,
  watchColour,
} from '../../cameras/screen-colour'
import type { WallPage } from './wall'
import { recordWall } from './wall-record'

/** A part of a tile, in shares of its width and height. */
export type Part = Region

/** Under the tools, above the caption; the words of a lost picture lie over it. */
export const MIDDLE: Part = { x: 0.1, y: 0.18, width: 0.8, height: 0.54 }
/** Above the words of a lost picture. */
export const BROW: Part = { x: 0.1, y: 0.06, width: 0.6, height: 0.2 }

/** Looks at a part of a tile, where it is now, on the X display. */
export async function watchTile(
  wall: WallPage,
  index: number,
  part = MIDDLE,
): Promise<ColourWatch> {
  const box = await wall.tile(index).boundingBox()
  if (!box) throw new Error(`no tile ${index}`)
  const region = {
    x: box.x + part.x * box.width,
    y: box.y + part.y * box.height,
    width: part.width * box.width,
    height: part.height * box.height,
  }
  return watchColour(process.env.DISPLAY ?? '', region)
}

/** Of a picture's ground on the screen, 0 to 255: `colour` is 0 where everything is grey. */
export interface Shade {
  light: number
  colour: number
}

export const shadeOf = ({ colour }: Look): Shade => ({
  light: brightness(colour),
  colour: colourfulness(colour),
})

/** How the tile's picture looks now. */
export async function shadeNow(wall: WallPage, index: number): Promise<Shade> {
  const watch = await watchTile(wall, index, BROW)
  await watch.stop()
  return shadeOf(watch.looks[0] as Look)
}

export interface Dimming {
  /** ms from the last movement of the picture on the screen until the tile no longer says live. */
  said: number
  /** ms from there until the picture on the screen is grey and dark. */
  dimmed: number
}

/** A picture that is old has no colour, and not half of its light. */
export const isDim = (shade: Shade, before: Shade) =>
  shade.colour <= 2 && shade.light > 0 && shade.light < before.light / 2

const LONGEST = 5_000

/** Begins once the picture is seen to move. To be asked once only; waits until it has dimmed. */
export async function timeDimming(wall: WallPage, index: number): Promise<() => Promise<Dimming>> {
  const camera = await wall.tile(index).getAttribute('data-camera')
  const changes = await recordWall(wall.page)
  const { looks, stop } = await watchTile(wall, index)
  const moves = () => looks.some(({ change }) => change > MOVING)
  for (const end = Date.now() + LONGEST; !moves() && Date.now() < end; ) await pause(50)
  const first = shadeOf(looks[0] as Look)
  const dim = () => looks.find((look) => isDim(shadeOf(look), first))
  return async () => {
    for (const end = Date.now() + LONGEST; !dim() && Date.now() < end; ) await pause(100)
    await stop()
    const dimmed = dim()?.at ?? Number.NaN
    const moved = looks.filter(({ at, change }) => change > MOVING && !(at >= dimmed))
    const last = moved.at(-1)?.at ?? Number.NaN
    const lost = (await changes()).find((each) => each.camera === camera && each.state !== 'live')
    return { said: (lost?.at ?? Number.NaN) - last, dimmed: dimmed - last }
  }
}

import { PRIVACY_SOLID, type PrivacyArea } from '../../preload/contract'

/** A part of a filter graph: its links so far, and the pad that goes on. */
export interface Covered {
  parts: string[]
  last: string
}

/** Pixels on each side, since areas are rounded to whole points of colour. */
const MORE = 4
const LEAST = 24

/**
 * Nobody is to be recognised in these areas of a picture or film, in shares of it as it came: to be
 * done before it is scaled or written on.
 * @param pixels of what is laid over it: `gbrp` for a picture of such pixels, which stays as it is
 * everywhere else
 */
export function covered(input: string, areas: PrivacyArea[], pixels?: 'gbrp'): Covered {
  let last = input
  const parts = areas.flatMap(({ x, y, width, height, look }, i) => {
    const from = (all: string, own: string, share: number) =>
      `min(${all}-${own},max(0,${all}*${num(share)}-${MORE}))`
    const w = `min(iw,max(${LEAST},iw*${num(width)}+${2 * MORE}))`
    const h = `min(ih,max(${LEAST},ih*${num(height)}+${2 * MORE}))`
    const [left, top] = [from('iw', 'ow', x), from('ih', 'oh', y)]
    const at = `x='${from('W', 'w', x)}':y='${from('H', 'h', y)}'${pixels ? `:format=${pixels}` : ''}`
    const before = last
    last = `[v${i}]`
    return [
      `${before}split[k${i}][c${i}]`,
      `[c${i}]crop=w='${w}':h='${h}':x='${left}':y='${top}',${LOOKS[look]}[b${i}]`,
      `[k${i}][b${i}]overlay=${at}${last}`,
    ]
  })
  return { parts, last }
}

const LOOKS: Record<PrivacyArea['look'], string> = {
  /** So wide, and so often, that no face comes back out of it. */
  blur: "boxblur=luma_radius='max(1,min(w,h)/3)':luma_power=4:chroma_radius='max(1,min(cw,ch)/3)':chroma_power=4",
  solid: `drawbox=color=${PRIVACY_SOLID.replace('#', '0x')}:t=fill`,
}

const num = (share: number) => share.toFixed(5)

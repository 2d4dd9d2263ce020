import type { Quality } from '../../preload/contract'

export interface SegmentName {
  camera: string
  quality: Quality
  /** What the camera sent, beside what was made of it for the screen. */
  original: boolean
  /** Arrival of its first picture, in ms since 1970. */
  from: number
  /** The same for all segments without a gap between them: arrival of the first one's picture. */
  run: number
}

/** `CAMERA.QUALITY.FROM.RUN.ts`; `QUALITY-original` for what the camera sent. */
export const segmentFile = ({ camera, quality, original, from, run }: SegmentName): string =>
  `${safe(camera)}.${quality}${original ? '-original' : ''}.${from}.${run}.ts`

/** Null for a file that is not ours. */
export function parseSegmentFile(file: string): SegmentName | null {
  const found = /^([\w-]+)\.(main|sub)(-original)?\.(\d{1,16})\.(\d{1,16})\.ts$/.exec(file)
  const [, camera = '', quality, original, from, run] = found ?? []
  if (!found) return null
  return {
    ...{ camera: unsafe(camera), quality: quality as Quality, original: original !== undefined },
    ...{ from: Number(from), run: Number(run) },
  }
}

/** Letters, digits and `-` stay; everything else becomes `_` and four hex digits. */
const safe = (id: string) =>
  id.replace(/[^A-Za-z0-9-]/g, (each) => `_${each.charCodeAt(0).toString(16).padStart(4, '0')}`)

const unsafe = (name: string) =>
  name.replace(/_([0-9a-f]{4})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

import type { Quality, RecordedPicture } from '../../preload/contract'
import type { Film, Span } from './film'
import { filmOf, written } from './recorded'
import type { Ring } from './ring'
import { accessUnit } from './units'

export interface ExcerptRequest extends Span {
  camera: string
  quality: Quality
}

/** By the stream types of MPEG-TS. */
const H264 = 0x1b
/** Bytes; what is behind is asked for again. */
const MOST = 32_000_000

/**
 * Pictures of H.264 from the last keyframe at or before `from` to the first picture at or after
 * `to`, in the order of decoding; empty when there are none.
 */
export async function excerptOf(ring: Ring, request: ExcerptRequest): Promise<RecordedPicture[]> {
  const { camera, quality, from, to } = request
  await written(ring)
  const unpin = ring.pin(camera, from, to)
  try {
    const film = await filmOf(ring, camera, quality, request, from)
    return film?.content.video.type === H264 ? await picturesOf(film) : []
  } finally {
    unpin()
  }
}

async function picturesOf(film: Film): Promise<RecordedPicture[]> {
  const pictures: RecordedPicture[] = []
  let size = 0
  for await (const { content, unit, run, time } of film.pictures()) {
    const bytes = accessUnit(content, unit)
    pictures.push({ run, pts: unit.pts, time, key: unit.key, bytes })
    size += bytes.length
    if (size > MOST) break
  }
  return pictures
}

import {
  excerptPath,
  type Quality,
  type RecordedPicture,
  readExcerpt,
} from '../../preload/contract'

export interface Source {
  camera: string
  quality: Quality
}

/** What main has of a time, in the order of decoding; empty when that is nothing. */
export async function fetchExcerpt(
  { camera, quality }: Source,
  from: number,
  to: number,
): Promise<RecordedPicture[]> {
  const reply = await fetch(excerptPath(camera, quality, Math.max(0, from), to))
  return reply.ok ? readExcerpt(await reply.arrayBuffer()) : []
}

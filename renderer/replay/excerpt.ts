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
  const path = excerptPath(camera, quality, Math.max(0, from), to)
  const reply = await fetch(path).catch(() => null)
  return reply?.ok ? readExcerpt(await reply.arrayBuffer()) : []
}

import { masked } from './masked'
import type { Grabbed } from './messages'
import type { Shown } from './shown'
import { isOld, type Slot, wanted } from './slot'

type Streams = ReadonlyMap<string, Shown>

/**
 * A picture of its own for who asks, its areas covered, lifted or not; null when the tile shows
 * none of that camera.
 */
export async function grab(
  slot: Slot | undefined,
  streams: Streams,
  camera: string,
): Promise<Grabbed | null> {
  const stream = slot?.shown ? streams.get(slot.shown) : undefined
  const frame = stream?.player.frame
  if (!slot || !stream || !frame || slot.scene.camera !== camera) return null
  const quality = slot.shown?.endsWith('/sub') ? 'sub' : 'main'
  const old = isOld(stream.view)
  const covered = await masked(frame, slot.scene.areas)
  return covered && { frame: covered, quality, old }
}

/** A camera's picture without its areas, of the stream that has more of it. */
export function bare(streams: Streams, camera: string): Grabbed | null {
  for (const quality of ['main', 'sub'] as const) {
    const stream = streams.get(wanted({ camera, quality }))
    const frame = stream?.player.frame
    if (stream && frame) return { frame: frame.clone(), quality, old: isOld(stream.view) }
  }
  return null
}

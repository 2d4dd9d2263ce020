import type { PlayerSource } from './player'
import { canDecode, surface } from './surface'

/** Between two pictures, in ms. */
const EVERY = 700

/**
 * Pictures of a camera as it sends them, without its areas covered: for whoever draws those. Each is
 * closed when `take` returns. None without WebCodecs. → ends it
 */
export function watchBare(source: PlayerSource, take: (frame: VideoFrame) => void): () => void {
  if (!canDecode) return () => {}
  const release = surface.keep(source)
  let open = true
  const look = async () => {
    const grabbed = await surface.bare(source.camera)
    if (grabbed && open) take(grabbed.frame)
    grabbed?.frame.close()
  }
  const timer = setInterval(() => void look(), EVERY)
  void look()
  return () => {
    open = false
    clearInterval(timer)
    release()
  }
}

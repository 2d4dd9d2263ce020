import type { PrivacyArea } from '../../../../preload/contract'
import { mask } from './pixels/mask'

/**
 * A frame of its own with its areas covered; null when that is not possible, rather than a picture
 * that shows them.
 */
export async function masked(
  frame: VideoFrame,
  areas: readonly PrivacyArea[],
): Promise<VideoFrame | null> {
  const own = frame.clone()
  if (areas.length === 0) return own
  try {
    return await covered(own, areas)
  } finally {
    own.close()
  }
}

async function covered(
  frame: VideoFrame,
  areas: readonly PrivacyArea[],
): Promise<VideoFrame | null> {
  const { format, visibleRect, timestamp, displayWidth, displayHeight } = frame
  if (format !== 'I420' || !visibleRect) return null
  const { width, height } = visibleRect
  const bytes = new Uint8Array(frame.allocationSize())
  const layout = await frame.copyTo(bytes)
  mask({ bytes, planes: layout, width, height }, areas)
  return new VideoFrame(bytes, {
    ...{ format, codedWidth: width, codedHeight: height, timestamp, layout },
    ...{ displayWidth, displayHeight, colorSpace: frame.colorSpace },
  })
}

import type { PrivacyArea } from '../../../../preload/contract'
import { apart } from './pixels/apart'
import { mask } from './pixels/mask'

/**
 * A frame of its own with its areas covered; null when that is not possible, rather than a picture
 * that shows them.
 */
export async function masked(
  frame: VideoFrame,
  areas: readonly PrivacyArea[],
  make = (bytes: Uint8Array, init: VideoFrameBufferInit) => new VideoFrame(bytes, init),
): Promise<VideoFrame | null> {
  const own = frame.clone()
  if (areas.length === 0) return own
  try {
    return await covered(own, areas, make)
  } finally {
    own.close()
  }
}

async function covered(
  frame: VideoFrame,
  areas: readonly PrivacyArea[],
  make: (bytes: Uint8Array, init: VideoFrameBufferInit) => VideoFrame,
): Promise<VideoFrame | null> {
  const { format, visibleRect, timestamp, displayWidth, displayHeight } = frame
  if ((format !== 'I420' && format !== 'NV12') || !visibleRect) return null
  const { width, height } = visibleRect
  const bytes = new Uint8Array(frame.allocationSize())
  const layout = [...apart(bytes, await frame.copyTo(bytes), height)]
  mask({ bytes, planes: layout, width, height }, areas)
  return make(bytes, {
    ...{ format: 'I420', codedWidth: width, codedHeight: height, timestamp, layout },
    ...{ displayWidth, displayHeight, colorSpace: frame.colorSpace },
  })
}

import type { Framing } from './framing'
import { transformOf } from './transform'

/**
 * Video elements are used again and again: Chromium refuses new players after about 75 creations
 * in a page (twilio/twilio-video.js#1528), and a wall makes thousands in a shift.
 */
const spare: HTMLVideoElement[] = []

export function takeVideo(): HTMLVideoElement {
  return spare.pop() ?? createVideo()
}

export function giveBack(video: HTMLVideoElement): void {
  video.remove()
  video.removeAttribute('src')
  Object.assign(video.style, PLACE)
  video.load()
  spare.push(video)
}

function createVideo(): HTMLVideoElement {
  const video = document.createElement('video')
  video.muted = true
  video.autoplay = true
  video.playsInline = true
  video.disablePictureInPicture = true
  video.tabIndex = -1
  Object.assign(video.style, PLACE)
  return video
}

/** As large as it fits. */
const PLACE = {
  ...{ position: 'absolute', inset: '0', width: '100%', height: '100%' },
  ...{ objectFit: 'contain', transform: '', transformOrigin: '' },
}

/** Shows a video in its host as a tile is to show it. */
export function dress(video: HTMLVideoElement, host: HTMLElement, framing: Framing): void {
  const picture = { width: video.videoWidth, height: video.videoHeight }
  const tile = { width: host.clientWidth, height: host.clientHeight }
  const transform = transformOf(tile, picture, framing)
  const [width, height] = [`${picture.width}px`, `${picture.height}px`]
  const framed = { inset: '0 auto auto 0', width, height, transform, transformOrigin: '0 0' }
  Object.assign(video.style, transform ? framed : PLACE)
}

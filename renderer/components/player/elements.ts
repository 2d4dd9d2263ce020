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
  Object.assign(video.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    objectFit: 'contain',
  })
  return video
}

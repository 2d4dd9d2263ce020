const names: Record<string, string> = {
  h264: 'H.264',
  hevc: 'H.265',
  h265: 'H.265',
  mjpeg: 'MJPEG',
  mpeg4: 'MPEG-4',
  av1: 'AV1',
  vp8: 'VP8',
  vp9: 'VP9',
}

/** As it stands on the camera's own pages. */
export const codecName = (codec: string) => names[codec.toLowerCase()] ?? codec.toUpperCase()

/** Only H.264 is passed on as it comes. */
export const isConverted = (codec: string) => codec.toLowerCase() !== 'h264'

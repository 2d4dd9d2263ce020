import type { StreamReason } from '../../preload/contract'

/** What ffmpeg prints of the video it found. */
export interface Found {
  codec: string
  width: number
  height: number
  /** 0 when the camera does not tell. */
  fps: number
}

/** Reads a line such as `Stream #0:0: Video: h264 (High), yuv420p(tv), 1280x720, 25 fps, …`. */
export function foundIn(line: string): Found | null {
  const video = /Stream #0:\d+\S*: Video: (\w+)(.*)/.exec(line)
  if (!video?.[1] || video[1] === 'none') return null
  const rest = video[2] ?? ''
  const size = /, (\d{2,5})x(\d{2,5})/.exec(rest)
  const fps = /, ([\d.]+)(k?) fps/.exec(rest) ?? /, ([\d.]+)() tbr/.exec(rest)
  return {
    codec: video[1],
    width: Number(size?.[1] ?? 0),
    height: Number(size?.[2] ?? 0),
    fps: fps?.[2] === 'k' ? 0 : Number(fps?.[1] ?? 0),
  }
}

/** The codec of sound, from such a line as `Stream #0:1: Audio: pcm_alaw, 8000 Hz, …`. */
export function soundIn(line: string): string | null {
  const [, codec] = /Stream #0:\d+\S*: Audio: (\w+)/.exec(line) ?? []
  return codec === undefined || codec === 'none' ? null : codec
}

/** An answer's number, as ffmpeg puts it; addresses and sizes hold such numbers too. */
const answered = (code: string) => new RegExp(`(?:failed:|error|returned) ${code}`, 'i')

/** ffmpeg's words (4.4 to 8) for what went wrong, the most telling first. */
const PHRASES: [RegExp, StreamReason][] = [
  // Of our wrappers (see guard.ts): they start, and then find no ffmpeg.
  [/^setpriv: failed to execute|^\S*sh: .*(?:not found|No such file)/m, 'ffmpeg-missing'],
  [answered('401\\b'), 'bad-credentials'],
  [answered('403\\b'), 'forbidden'],
  [answered('404\\b'), 'not-found'],
  [/Stream not found|NetStream\.Play\.StreamNotFound/i, 'not-found'],
  [/Connection refused/i, 'connection-refused'],
  [/Failed to resolve hostname|Name or service not known|nodename nor servname/i, 'host-unknown'],
  [/No route to host|Network is unreachable|Host is down/i, 'no-route'],
  // Only the picture's codec matters: sound and ONVIF's data are often unknown.
  [/\(Video: none\b.*unknown codec|Decoder .*not found|Unknown encoder/i, 'codec-unknown'],
  [/matches no streams|does not contain any stream/i, 'no-video'],
  [/timed out|Operation timeout|Connection timeout/i, 'no-answer'],
  [/\b(?:TLS|SSL)\b|certificate|handshake/i, 'tls-failed'],
  [/Protocol .*not (?:found|on whitelist)/i, 'url-refused'],
  [answered('[45](?:\\d\\d|XX)'), 'no-picture'],
  [/Connection reset|Broken pipe|End of file/i, 'closed-by-camera'],
]

export interface Ending {
  /** What ffmpeg printed, at least its last lines. */
  stderr: string
  /** Milliseconds from its start to its end. */
  lasted: number
  /** Whether a frame ever came out. */
  hadFrames: boolean
}

/** An answer that is not a stream comes at once; silence ends only with the time limit. */
const AT_ONCE = 4000

/**
 * Why ffmpeg ended. Its exit code says nothing: it is 0 after a time-out and at the end of a
 * stream alike, and "Invalid data" stands for both a wrong protocol and a silent camera.
 */
export function diagnose({ stderr, lasted, hadFrames }: Ending): StreamReason {
  if (hadFrames) return 'closed-by-camera'
  const known = PHRASES.find(([phrase]) => phrase.test(stderr))
  if (known) return known[1]
  if (/Invalid data found|Invalid argument/i.test(stderr)) {
    return lasted < AT_ONCE ? 'not-a-stream' : 'no-answer'
  }
  if (/Input\/output error/i.test(stderr)) return 'no-answer'
  return lasted >= AT_ONCE ? 'no-picture' : 'ffmpeg-failed'
}

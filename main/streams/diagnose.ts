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

/** ffmpeg's words (4.4 to 8) for what went wrong, the most telling first. */
const PHRASES: [RegExp, StreamReason][] = [
  [/\b401\b|Unauthorized|authorization failed/i, 'bad-credentials'],
  [/\b403\b|Forbidden/i, 'forbidden'],
  [/\b404\b|Not Found|Stream not found|NetStream\.Play\.StreamNotFound/i, 'not-found'],
  [/Connection refused/i, 'connection-refused'],
  [/Failed to resolve hostname|Name or service not known|nodename nor servname/i, 'host-unknown'],
  [/No route to host|Network is unreachable|Host is down/i, 'no-route'],
  [/TLS|SSL|certificate|handshake/i, 'tls-failed'],
  [/timed out|Operation timeout|Connection timeout/i, 'no-answer'],
  [/matches no streams|does not contain any stream/i, 'no-video'],
  [
    /Decoder .*not found|Unknown codec|Could not find codec|unknown codec|Unknown encoder/i,
    'codec-unknown',
  ],
  [/Protocol .*not (?:found|on whitelist)/i, 'url-refused'],
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
  if (/Invalid data found|Protocol not found|Invalid argument/i.test(stderr)) {
    return lasted < AT_ONCE ? 'not-a-stream' : 'no-answer'
  }
  if (/Input\/output error/i.test(stderr)) return 'no-answer'
  return lasted >= AT_ONCE ? 'no-picture' : 'ffmpeg-failed'
}

import type { StreamReason } from '../../preload/contract'
import { diagnose, type Found, foundIn } from './diagnose'
import type { Launch, Spawner } from './process'

export interface Still extends Found {
  jpeg: Buffer
  /** Milliseconds until the picture was there. */
  ms: number
}

/** Longest wait for the one picture of "Thử kết nối", in ms. */
const LIMIT = 14_000

/** Fetches one picture of a camera with a run of its own, or the reason why there is none. */
export function fetchStill(
  spawn: Spawner,
  launch: Launch,
  now: () => number,
): Promise<Still | StreamReason> {
  const begunAt = now()
  const parts: Buffer[] = []
  const said: string[] = []
  let found: Found | null = null
  return new Promise((resolve) => {
    const run = spawn(launch, {
      output: (chunk) => parts.push(chunk),
      line: (text) => {
        said.push(text)
        found ??= foundIn(text)
      },
      end: (failure) => {
        clearTimeout(limit)
        const jpeg = Buffer.concat(parts)
        const ms = now() - begunAt
        if (jpeg.length > 0 && found) return resolve({ ...found, jpeg, ms })
        if (failure) return resolve('ffmpeg-missing')
        resolve(diagnose({ stderr: said.join('\n'), lasted: ms, hadFrames: false }))
      },
    })
    const limit = setTimeout(() => void run.stop(), LIMIT)
  })
}

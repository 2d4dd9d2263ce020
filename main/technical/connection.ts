import type { PictureMeasure, StreamReason } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { type Account, diagnose, type Found, foundIn, type Launch, type Spawner } from '../streams'
import { PICTURE_BYTES, pictureOf } from './picture'
import { PacketLines, type Sample } from './samples'

/** One run of ffmpeg on one stream. */
export interface Connection {
  samples: Sample[]
  pictures: PictureMeasure[]
  /** As the camera says it; null until it has. */
  found: Found | null
  /** Of a decoded picture. */
  size: { width: number; height: number } | null
  /** Whether a picture came. */
  first: Promise<boolean>
  /** Settles at that time, or when the run ends, or nothing has come for ten seconds. */
  over(until: number): Promise<void>
  /** Ends it; settles when it is gone, with what went wrong. */
  close(): Promise<StreamReason>
}

/** Ms: until the first picture; without one later; between two looks. */
const LIMITS = { first: 12_000, silence: 10_000, look: 250 }

export function connectionTo(
  { clock, spawn }: { clock: Clock; spawn: Spawner },
  launch: Launch,
  account: Account,
  signal: AbortSignal,
): Connection {
  const begun = clock.now()
  const lines = new PacketLines(() => clock.now())
  const said: string[] = []
  let [ended, answered] = [false, false]
  let failure: string | undefined
  let lastAt = begun
  let picture = Buffer.alloc(0)
  const found: Connection = {
    ...{ samples: [], pictures: [], found: null, size: null },
    first: until(() => found.samples.length > 0 || ended, begun + LIMITS.first).then(
      () => found.samples.length > 0,
    ),
    over: (time) => until(() => ended || clock.now() - lastAt > LIMITS.silence, time),
    close: async () => {
      const natural = ended
      await run.stop()
      return natural ? reason() : found.samples.length > 0 ? 'none' : silent()
    },
  }

  const accept = () => {
    if (!answered) account.accepted()
    answered = true
  }
  const run = spawn(launch, {
    output: (chunk) => {
      const samples = lines.push(chunk)
      if (samples.length === 0) return
      accept()
      lastAt = clock.now()
      for (const sample of samples) found.samples.push(sample)
    },
    second: (chunk) => {
      picture = Buffer.concat([picture, chunk])
      for (; picture.length >= PICTURE_BYTES; picture = picture.subarray(PICTURE_BYTES))
        found.pictures.push(pictureOf(picture.subarray(0, PICTURE_BYTES), clock.now()))
    },
    line: (text) => {
      said.push(text)
      if (said.length > 40) said.shift()
      if (/^Input #/.test(text)) accept()
      found.found ??= foundIn(text)
      found.size ??= sizeIn(text)
    },
    end: (why) => {
      ended = true
      failure = why
      if (!answered) tell(reason())
    },
  })

  function reason(): StreamReason {
    if (failure !== undefined)
      return failure.includes('ENOENT') ? 'ffmpeg-missing' : 'ffmpeg-failed'
    const lasted = clock.now() - begun
    return diagnose({ stderr: said.join('\n'), lasted, hadFrames: found.samples.length > 0 })
  }
  const silent = (): StreamReason => (found.found ? 'no-picture' : 'no-answer')
  function tell(why: StreamReason): void {
    if (why === 'bad-credentials' || why === 'forbidden') account.refused(why)
    else account.undecided()
  }

  function until(done: () => boolean, time: number): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        const left = time - clock.now()
        if (done() || left <= 0 || signal.aborted) resolve()
        else clock.setTimeout(look, Math.min(LIMITS.look, left))
      }
      // Not at once: what is asked about is not there yet.
      clock.setTimeout(look, 0)
    })
  }
  return found
}

/** `… n: 0 pts: … fmt:yuv420p sar:1/1 s:640x360 i:P …` of the filter showinfo. */
function sizeIn(line: string): Connection['size'] {
  const [, width, height] = /showinfo.* s:(\d+)x(\d+) /.exec(line) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}

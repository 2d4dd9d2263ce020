import type { Clock } from '../../base/clock'
import type { Launch, Spawner } from '../process'

export interface Ended {
  output: Buffer
  said: string[]
  /** It had to be stopped. */
  late: boolean
}

/** One run of ffmpeg that ends by itself, or is stopped after `limit` ms. */
export function runToEnd(
  spawn: Spawner,
  launch: Launch,
  clock: Clock,
  limit: number,
): Promise<Ended> {
  const parts: Buffer[] = []
  const said: string[] = []
  let late = false
  return new Promise((resolve) => {
    const run = spawn(launch, {
      output: (chunk) => parts.push(chunk),
      line: (text) => said.push(text),
      end: (failure) => {
        clock.clearTimeout(timer)
        if (failure) said.push(failure)
        resolve({ output: Buffer.concat(parts), said, late })
      },
    })
    const timer = clock.setTimeout(() => {
      late = true
      void run.stop()
    }, limit)
  })
}

import type { ForwardStatus, ForwardTest, StreamStatus } from '../../preload/contract'
import { hindrance, isRunning } from './carried'
import { Forward } from './forward'
import type { Job, PublisherDeps } from './publisher'

/** Ms of a try, and what of them a receiver must take the stream for. */
const LONGEST = 12_000
const ENOUGH = 1_500
/** Between two looks. */
const LOOK = 250

interface Way {
  status(): StreamStatus | undefined
  join(forward: Forward): void
  leave(forward: Forward): void
}

/** One forward of some seconds, which nobody keeps. */
export async function tryOut(
  camera: string,
  job: Job,
  deps: PublisherDeps & { random(): number; log(line: string): void },
  way: Way,
): Promise<ForwardTest> {
  const { clock } = deps
  const from = clock.now()
  let failed: ForwardStatus | null = null
  const forward: Forward = new Forward(camera, {
    ...deps,
    log: (line) => deps.log(`${camera}, tried out: ${line}`),
    changed: (status) => {
      if (status.state === 'refused' || status.state === 'unreachable') failed ??= status
    },
  })
  forward.start(job)
  way.join(forward)
  const verdict = (state: ForwardStatus['state'], reason: ForwardStatus['reason']) => ({
    ...{ status: 'done' as const, state, reason, ms: clock.now() - from, taken: forward.taken },
  })
  try {
    for (;;) {
      await new Promise<void>((resolve) => clock.setTimeout(resolve, LOOK))
      const stream = way.status()
      const why = stream && isRunning(stream) ? hindrance(stream, job.target.protocol) : 'none'
      if (why !== 'none') return verdict('unsupported', why)
      const { state, reason, since } = failed ?? forward.status
      const now = clock.now()
      if (failed) return verdict(state, reason)
      if (state === 'forwarding' && now - since > ENOUGH) return verdict(state, reason)
      if (now - from > LONGEST) return verdict(state, reason)
    }
  } finally {
    way.leave(forward)
    await forward.stop()
  }
}

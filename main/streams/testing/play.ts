import { realClock } from '../../base/clock'
import { type Plan, playArguments } from '../arguments'
import { Attempt } from '../attempt'
import type { Found } from '../diagnose'
import { locateFfmpeg, locateSetpriv } from '../locate'
import { createSpawner, type Launch, type Spawner } from '../process'
import { type Source, script } from '../script'

/** The ffmpeg of this machine and the spawner of the product. */
export async function realEngine(): Promise<{ launch: Launcher; spawn: Spawner }> {
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('these tests need ffmpeg')
  const setpriv = await locateSetpriv()
  const launch: Launcher = (source, plan = PLAIN) => ({
    program: ffmpeg.program,
    args: playArguments(plan, ffmpeg.version),
    twice: plan.original ?? false,
    input: script({ transport: 'tcp', ...source }, ffmpeg.version.major),
  })
  return { launch, spawn: createSpawner(process.platform, setpriv) }
}

type Launcher = (source: Pick<Source, 'url'> & Partial<Source>, plan?: Plan) => Launch

const PLAIN: Plan = { mode: 'copy', wallclock: true, quality: 'main' }

export interface Outcome {
  /** `live`, or why not. */
  result: string
  said: string
  found: Found | null
  ms: number
}

/** One attempt, until its first frame or its failure. */
export function outcome(spawn: Spawner, launch: Launch): Promise<Outcome> {
  const begun = Date.now()
  const lines: string[] = []
  let found: Found | null = null
  const listening: Spawner = (what, events) =>
    spawn(what, {
      ...events,
      line: (text) => {
        lines.push(text)
        events.line(text)
      },
    })
  return new Promise((resolve) => {
    const done = (result: string) => {
      const said = lines.join('\n')
      void attempt.leave().then(() => resolve({ result, said, found, ms: Date.now() - begun }))
    }
    const attempt = new Attempt(listening, launch, realClock, {
      opened: () => {},
      first: () => done('live'),
      frames: () => {},
      found: (what) => {
        found = what
      },
      slow: () => {},
      stalled: () => {},
      answers: () => false,
      failed: done,
    })
  })
}

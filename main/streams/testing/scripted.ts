import type { Launch, Run, RunEvents, Spawner } from '../process'

/** A run that does what the test says. */
export interface ScriptedRun {
  launch: Launch
  events: RunEvents
  stopped: boolean
  killed: boolean
  /** Lets `stop()` settle; needed only with `slow`. */
  gone(): void
}

/** A spawner that starts nothing and keeps every run; with `slow`, runs end only when told to. */
export function scripted(options: { slow?: boolean } = {}): {
  spawn: Spawner
  runs: ScriptedRun[]
} {
  const runs: ScriptedRun[] = []
  const spawn: Spawner = (launch, events): Run => {
    let gone = () => {}
    const over = new Promise<void>((resolve) => {
      gone = resolve
    })
    const run: ScriptedRun = { launch, events, stopped: false, killed: false, gone }
    runs.push(run)
    return {
      pid: runs.length,
      kill: () => {
        run.killed = true
      },
      stop: () => {
        run.stopped = true
        if (!options.slow) gone()
        return over
      },
    }
  }
  return { spawn, runs }
}

/** What ffmpeg 5.1 prints when it has opened a camera. */
export const opened = (codec: string): string[] => [
  "Input #0, concat, from 'pipe:0':",
  `  Stream #0:0: Video: ${codec}, yuv420p(progressive), 640x360, 12 fps, 12 tbr, 90k tbn`,
]

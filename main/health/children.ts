import type { Spawner } from '../streams'

/** The ffmpegs that run now, and how many were ever started. */
export class Children {
  started = 0
  readonly pids = new Set<number>()

  /** The same spawner, watched. */
  watch(spawn: Spawner): Spawner {
    return (launch, events) => {
      this.started++
      let over = false
      const run = spawn(launch, {
        ...events,
        end: (failure) => {
          over = true
          this.pids.delete(run.pid)
          events.end(failure)
        },
      })
      if (run.pid > 0 && !over) this.pids.add(run.pid)
      return run
    }
  }
}

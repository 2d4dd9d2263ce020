import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Spawner } from './process'

/** Tells one process from a later one with the same pid; null when there is no such process. */
export type StartMark = (pid: number) => Promise<string | null>

/** Linux: the start time in clock ticks since boot, field 22 of /proc/PID/stat (proc(5)). */
export const linuxStartMark: StartMark = async (pid) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The program's name, in parentheses, may hold spaces: count from behind it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

/** Notes every child on disk, so that the next start can end those that a crash left behind. */
export class ChildRecords {
  constructor(
    private dir: string,
    private mark: StartMark,
  ) {}

  async add(pid: number): Promise<void> {
    const mark = pid > 0 ? await this.mark(pid) : null
    if (mark === null) return
    await mkdir(this.dir, { recursive: true })
    await writeFile(join(this.dir, String(pid)), mark)
  }

  async remove(pid: number): Promise<void> {
    await rm(join(this.dir, String(pid)), { force: true })
  }

  /** Kills the recorded children that still run; returns how many there were. */
  async sweep(kill: (pid: number) => void): Promise<number> {
    const names = await readdir(this.dir).catch(() => [] as string[])
    let swept = 0
    for (const name of names) {
      const pid = Number(name)
      const noted = await readFile(join(this.dir, name), 'utf8').catch(() => '')
      if (pid > 0 && noted && (await this.mark(pid)) === noted && ended(kill, pid)) swept++
      await rm(join(this.dir, name), { force: true })
    }
    return swept
  }
}

/** False when it has ended meanwhile, or is not ours to end: no reason not to start. */
function ended(kill: (pid: number) => void, pid: number): boolean {
  try {
    kill(pid)
    return true
  } catch {
    return false
  }
}

/** The same spawner, noting each child while it runs. */
export function recorded(spawn: Spawner, records: ChildRecords): Spawner {
  return (launch, events) => {
    let noted: Promise<void> = Promise.resolve()
    const run = spawn(launch, {
      ...events,
      end: (failure) => {
        events.end(failure)
        // A record that cannot be written or removed costs a sweep, not a stream.
        void noted.then(() => records.remove(run.pid)).catch(() => {})
      },
    })
    noted = records.add(run.pid).catch(() => {})
    return run
  }
}

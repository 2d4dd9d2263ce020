import { readdir, readFile } from 'node:fs/promises'

/** What Linux tells of a process. */
export interface ProcFigures {
  /** Milliseconds of processor time since it began. */
  busy: number
  /** Bytes; what it shares with others counts in part (PSS). Null when that may not be read. */
  memory: number | null
}

/** A tick of /proc/PID/stat, in ms: USER_HZ is 100 on every platform of ours. */
const TICK = 10

/** Fields 14 and 15 (utime, stime); counted from behind the name, which may hold spaces. */
export function busyIn(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

export function memoryIn(smapsRollup: string): number | null {
  const found = /^Pss:\s+(\d+) kB$/m.exec(smapsRollup)
  return found ? Number(found[1]) * 1024 : null
}

/** Null when there is no such process, or no Linux. */
export async function readProc(pid: number): Promise<ProcFigures | null> {
  const [stat, maps] = await Promise.all([
    readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null),
    readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''),
  ])
  return stat === null ? null : { busy: busyIn(stat), memory: memoryIn(maps) }
}

/** How many files and sockets this process has open; null where nobody tells. */
export async function countHandles(): Promise<number | null> {
  const folder = { linux: '/proc/self/fd', darwin: '/dev/fd' }[process.platform as string]
  if (!folder) return null
  const names = await readdir(folder).catch(() => null)
  // One of them is the folder itself, open while it is read.
  return names ? names.length - 1 : null
}

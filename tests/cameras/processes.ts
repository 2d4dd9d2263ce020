import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

export type Process = { pid: number; parent: number; cmdline: string[]; environ: string[] }

/** Every process that can be read, from Linux's /proc. Zombies, which have no command line, are left out. */
export function listProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readProcess(Number(name)))
    .filter((process) => process !== null)
}

export function findProcesses(predicate: (process: Process) => boolean): Process[] {
  return listProcesses().filter(predicate)
}

/** Children, their children and so on. An orphan is nobody's child any more: see `ffmpegsOf`. */
export function childrenOf(pid: number): Process[] {
  const all = listProcesses()
  const below = (parent: number): Process[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.pid)])
  return below(pid)
}

/**
 * The ffmpegs whose command line or environment holds `marker`, orphans included. Give the
 * application an environment variable of its own and its ffmpegs inherit the mark.
 */
export function ffmpegsOf(marker: string): Process[] {
  return findProcesses((each) => isFfmpeg(each) && mentions(each, marker))
}

/** Processes that show `secret` to anyone who looks; not the calling one, which knows it. */
export function processesShowing(secret: string): Process[] {
  return findProcesses((each) => each.pid !== process.pid && mentions(each, secret))
}

export function commandLines(): string[] {
  return listProcesses().map((each) => each.cmdline.join(' '))
}

function isFfmpeg({ cmdline }: Process): boolean {
  return basename(cmdline[0] ?? '') === 'ffmpeg'
}

function mentions({ cmdline, environ }: Process, text: string): boolean {
  return [...cmdline, ...environ].some((part) => part.includes(text))
}

function readProcess(pid: number): Process | null {
  try {
    const cmdline = fields(`/proc/${pid}/cmdline`)
    if (cmdline.length === 0) return null
    return { pid, parent: parentOf(pid), cmdline, environ: fields(`/proc/${pid}/environ`) }
  } catch {
    return null // it ended meanwhile, or belongs to someone else
  }
}

function fields(file: string): string[] {
  return readFileSync(file, 'utf8').split('\0').filter(Boolean)
}

/** The name in /proc/PID/stat may hold spaces and brackets: count from the last bracket. */
function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

import type { ProcessFigures, ProcessKind } from '../../preload/contract'
import type { ProcFigures } from './proc'

/** The part of Electron's `ProcessMetric` that is used here. */
export interface Metric {
  pid: number
  type: string
  /** Percent of the whole machine. */
  cpu: { percentCPUUsage: number }
  /** Kilobytes. */
  memory: { workingSetSize: number }
}

const KINDS: Record<string, ProcessKind> = { Browser: 'main', Tab: 'page', GPU: 'gpu' }

const ORDER: ProcessKind[] = ['main', 'page', 'gpu', 'helper', 'ffmpeg']

/** Processor time of processes between two looks. */
export class CpuMeter {
  private seen = new Map<number, number>()
  private at = 0

  constructor(private cores: number) {}

  /**
   * Percent of the whole machine that these took since the last look; those that are new count
   * from the next one on.
   * @param busy milliseconds of processor time by pid
   */
  measure(busy: Map<number, number>, now: number): number {
    const span = (now - this.at) * this.cores
    let spent = 0
    for (const [pid, ms] of busy) spent += Math.max(0, ms - (this.seen.get(pid) ?? ms))
    this.seen = busy
    this.at = now
    return span > 0 ? (spent / span) * 100 : 0
  }
}

interface One {
  kind: ProcessKind
  cpu: number
  memory: number
}

/** Electron's own processes by kind. Where the system tells the truer memory, that is taken. */
export function ofElectron(metrics: Metric[], proc: Map<number, ProcFigures>): ProcessFigures[] {
  const all = metrics.map(
    ({ pid, type, cpu, memory }): One => ({
      kind: KINDS[type] ?? 'helper',
      cpu: cpu.percentCPUUsage,
      memory: proc.get(pid)?.memory ?? memory.workingSetSize * 1024,
    }),
  )
  return ORDER.map((kind) => summed(all.filter((each) => each.kind === kind))).filter(
    (each): each is ProcessFigures => each !== null,
  )
}

function summed(all: One[]): ProcessFigures | null {
  const [first] = all
  if (!first) return null
  const sum = (of: (one: One) => number) => all.reduce((total, one) => total + of(one), 0)
  return {
    kind: first.kind,
    count: all.length,
    cpu: sum(({ cpu }) => cpu),
    memory: sum(({ memory }) => memory),
  }
}

/** The ffmpegs together; nothing but their number where the system does not tell. */
export function ofFfmpeg(
  pids: number[],
  proc: Map<number, ProcFigures>,
  meter: CpuMeter,
  now: number,
): ProcessFigures {
  const told = pids.flatMap((pid) => proc.get(pid) ?? [])
  const busy = new Map(pids.flatMap((pid) => entry(pid, proc.get(pid)?.busy)))
  const cpu = meter.measure(busy, now)
  const unknown = pids.length > 0 && told.length === 0
  return {
    kind: 'ffmpeg',
    count: pids.length,
    cpu: unknown ? null : cpu,
    memory: unknown ? null : told.reduce((total, { memory }) => total + (memory ?? 0), 0),
  }
}

const entry = (pid: number, ms: number | undefined): [number, number][] =>
  ms === undefined ? [] : [[pid, ms]]

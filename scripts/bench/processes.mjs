// What processes cost, from Linux's /proc.
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100 // sysconf(_SC_CLK_TCK); 100 on every Linux that Electron runs on

const read = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // it has just ended
  }
}

/** The fields of /proc/PID/stat that are needed; the name may hold spaces and brackets. */
export function parseStat(text) {
  const rest = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const number = (field) => Number(rest[field - 3])
  return {
    pid: Number.parseInt(text, 10),
    name: text.slice(text.indexOf('(') + 1, text.lastIndexOf(')')),
    parent: number(4),
    own: number(14) + number(15),
    /** Of children that ended and were waited for: so nothing is lost when one ends. */
    children: number(16) + number(17),
  }
}

function allProcesses() {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const stats = pids.map((pid) => read(`/proc/${pid}/stat`)).filter(Boolean)
  return stats.map(parseStat)
}

/** The processes with these pids and everything below them. */
export function treeOf(roots, all = allProcesses()) {
  const inside = new Set(roots)
  for (let grown = true; grown; ) {
    const more = all.filter(({ pid, parent }) => inside.has(parent) && !inside.has(pid))
    for (const { pid } of more) inside.add(pid)
    grown = more.length > 0
  }
  return all.filter(({ pid }) => inside.has(pid))
}

/** main, renderer, gpu-process, utility, zygote or the program's name. */
function kindOf({ pid, name }, roots) {
  if (roots.includes(pid)) return name.startsWith('electron') ? 'main' : name
  return /--type=([a-z-]+)/.exec(read(`/proc/${pid}/cmdline`))?.[1] ?? name
}

/** CPU time used so far, in seconds: `total`, and by kind of process. */
export function cpuOf(roots) {
  const kinds = {}
  let total = 0
  for (const each of treeOf(roots)) {
    const seconds = (each.own + each.children) / TICKS_A_SECOND
    const kind = kindOf(each, roots)
    kinds[kind] = (kinds[kind] ?? 0) + seconds
    total += seconds
  }
  return { total, kinds }
}

/** CPU time that the whole machine has been busy, in seconds; what a host took away is busy too. */
export function machineCpu(text = read('/proc/stat')) {
  const [, user, nice, system, , , irq, softirq, steal] = text.split('\n', 1)[0].split(/\s+/)
  const busy = [user, nice, system, irq, softirq, steal].map(Number)
  return busy.reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND
}

/** Per cent of one core between two looks that are `seconds` apart. */
export function percent(before, after, seconds) {
  const share = (a = 0, b = 0) => Math.round(((b - a) / seconds) * 1000) / 10
  const kinds = Object.keys(after.kinds).map((kind) => [
    kind,
    share(before.kinds[kind], after.kinds[kind]),
  ])
  return { total: share(before.total, after.total), kinds: Object.fromEntries(kinds) }
}

/** Proportional set size in MB: `total`, and by kind of process. */
export function pssOf(roots) {
  const kinds = {}
  let total = 0
  for (const each of treeOf(roots)) {
    const kb = Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${each.pid}/smaps_rollup`))?.[1] ?? 0)
    const kind = kindOf(each, roots)
    kinds[kind] = Math.round(((kinds[kind] ?? 0) + kb / 1024) * 10) / 10
    total += kb / 1024
  }
  return { total: Math.round(total * 10) / 10, kinds }
}

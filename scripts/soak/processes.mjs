import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { basename } from 'node:path'
import { treeOf } from '../bench/processes.mjs'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return '' // it ended meanwhile, or belongs to someone else
  }
}

const numberIn = (text, pattern) => Number(pattern.exec(text)?.[1] ?? 0)

/**
 * Proportional set size in MB without what is read from files: pages of programs are shared with
 * every other Electron of the machine, and weigh less while one runs.
 */
function pssOf(pid) {
  const text = read(`/proc/${pid}/smaps_rollup`)
  const parts = [/^Pss_Anon:\s+(\d+)/m, /^Pss_Shmem:\s+(\d+)/m]
  const [anonymous, shared] = parts.map((part) => numberIn(text, part))
  // Linux before 5.4 does not tell them apart.
  return (anonymous + shared || numberIn(text, /^Pss:\s+(\d+)/m)) / 1024
}

/** The application with everything below it: [{ pid, kind, threads, pss }]. */
export function processesOf(main) {
  return treeOf([main]).map(({ pid, name }) => {
    const status = read(`/proc/${pid}/status`)
    const threads = numberIn(status, /^Threads:\s+(\d+)/m)
    return { pid, threads, pss: pssOf(pid), kind: kindOf({ pid, name, status }, main) }
  })
}

const TYPES = { renderer: 'renderer', 'gpu-process': 'gpu', utility: 'utility', zygote: 'zygote' }

function kindOf({ pid, name, status }, main) {
  if (/^State:\s+Z/m.test(status)) return 'zombie'
  if (pid === main) return 'main'
  const type = /--type=([\w-]+)/.exec(read(`/proc/${pid}/cmdline`))?.[1]
  return TYPES[type] ?? name
}

/**
 * Processes of the run that are nobody's: with `marker` in their environment and not below `main`
 * any more. Once the application has ended, all that are left. → [{ pid, program }]
 */
export function orphansOf(marker, main) {
  const own = new Set(treeOf([main]).map(({ pid }) => pid))
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && !own.has(Number(name)))
    .filter((pid) => read(`/proc/${pid}/environ`).includes(marker))
    .map((pid) => ({ pid: Number(pid), program: programOf(pid) }))
    .filter(({ program }) => program !== '')
}

const programOf = (pid) => basename(read(`/proc/${pid}/cmdline`).split('\0')[0] ?? '')

/** What the open handles of a process lead to: `socket:[123]`, `pipe:[9]`, paths. */
export function handlesOf(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => linkOf(`/proc/${pid}/fd/${fd}`))
  } catch {
    return []
  }
}

function linkOf(path) {
  try {
    return readlinkSync(path)
  } catch {
    return '' // closed meanwhile
  }
}

const ESTABLISHED = '01'

/** TCP connections of a process, as the kernel lists them (proc(5), net/tcp). */
export function connectionsOf(pid) {
  const own = new Set(handlesOf(pid).map((link) => /^socket:\[(\d+)\]/.exec(link)?.[1]))
  const lines = ['tcp', 'tcp6'].flatMap((file) => read(`/proc/${pid}/net/${file}`).split('\n'))
  const fields = lines.map((line) => line.trim().split(/\s+/))
  return fields.filter((each) => each[3] === ESTABLISHED && own.has(each[9])).length
}

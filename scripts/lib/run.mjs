import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { createInterface } from 'node:readline'
import { Refusal, say } from './log.mjs'
import { root } from './paths.mjs'

const GRACE_MS = 10_000
const running = new Set()
let stoppedBy = null

/** The user (or a supervisor) asked this script to end. */
export class Stopped extends Error {}

/**
 * Starts a child in a process group of its own. Ctrl-C in a terminal then reaches it once, through
 * us: Electron takes a second signal as an order to die without cleaning up.
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, {
    cwd: root,
    ...options,
    detached: process.platform !== 'win32',
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  child.once('error', () => running.delete(child))
  return child
}

/** The exit code in the shell's way: 128 + n for signal n, 127 for a program that will not start. */
export function exitCode(child, event = 'close') {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once(event, (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

export function forEachLine(stream, onLine) {
  if (stream) createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine)
}

/** Runs to the end; its output is shown (`show`) or handed over line by line and kept: `tail`. */
export async function run(command, args, { show = false, onLine, ...options } = {}) {
  const child = start(command, args, {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  const tail = []
  const keep = (line) => {
    tail.push(line)
    if (tail.length > 40) tail.shift()
    onLine?.(line)
  }
  forEachLine(child.stdout, keep)
  forEachLine(child.stderr, keep)
  const code = await exitCode(child)
  if (stoppedBy) throw new Stopped()
  return { code, tail }
}

/** The npm that runs us, else the one on PATH. */
export function npm(args, options) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.[cm]?js$/.test(cli)) return run(process.execPath, [cli, ...args], options)
  return run('npm', args, { shell: process.platform === 'win32', ...options })
}

function onSignal(signal) {
  if (stoppedBy) return
  stoppedBy = signal
  if (running.size === 0) process.exit(128 + constants.signals[signal])
  for (const child of running) child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal)
  setTimeout(killAll, GRACE_MS).unref()
}

function killAll() {
  for (const child of running) {
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch {
      child.kill('SIGKILL')
    }
  }
}

/** The frame of every script: its result is the exit code, expected failures are one plain line. */
export async function main(work) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => onSignal(signal))
  try {
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (error instanceof Stopped) process.exitCode = 128 + constants.signals[stoppedBy]
    else {
      say(error instanceof Refusal ? `! ${error.message}` : String(error?.stack ?? error))
      process.exitCode = 1
    }
  }
}

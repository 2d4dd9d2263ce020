import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPath } from '../lib/ffmpeg.mjs'
import { treeOf } from './processes.mjs'

const children = new Set()
const folders = new Set()
const setpriv = onPath('setpriv')

process.once('exit', () => {
  // With all below them: the application's processes would go on writing into its folder.
  for (const { pid } of treeOf([...children].map(({ pid }) => pid))) kill(pid)
  for (const folder of folders) remove(folder)
})

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it has just ended
  }
}

function remove(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

/**
 * `kill` of npm ends npm and its shell, and tells us nothing (npm 10): then we end as if we had
 * been asked to ourselves.
 */
export function endWithNpm(parent = process.ppid) {
  if (!process.env.npm_lifecycle_event) return
  const look = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM')
  setInterval(look, 500).unref()
}

/** A process that does not outlive the bench, however the bench ends. */
export function own(command, args, options = {}) {
  const all = setpriv ? [setpriv, '--pdeathsig', 'KILL', command, ...args] : [command, ...args]
  return adopt(spawn(all[0], all.slice(1), { stdio: 'ignore', ...options }))
}

export function adopt(child) {
  children.add(child)
  child.once('error', () => children.delete(child))
  child.once('exit', () => children.delete(child))
  return child
}

export const isRunning = (child) => child.exitCode === null && child.signalCode === null

/** Asks it to end, insists after a while. */
export function end(child, signal = 'SIGTERM', graceMs = 5000) {
  if (!isRunning(child)) return Promise.resolve()
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill('SIGKILL'), graceMs)
    child.once('exit', () => {
      clearTimeout(force)
      resolve()
    })
    child.kill(signal)
  })
}

/** A folder that goes with the bench. */
export function ownFolder(name, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, `vong-gac-bench-${name}-`))
  folders.add(folder)
  return folder
}

export function dropFolder(folder) {
  remove(folder)
  folders.delete(folder)
}

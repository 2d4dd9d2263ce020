import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onPath } from '../lib/ffmpeg.mjs'

const children = new Set()
const folders = new Set()
const setpriv = onPath('setpriv')

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

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

/** A folder that goes with the bench; `fast` in memory where the system has such a place. */
export function ownFolder(name, parent = tmpdir()) {
  const folder = mkdtempSync(join(parent, `vong-gac-bench-${name}-`))
  folders.add(folder)
  return folder
}

export function dropFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  folders.delete(folder)
}

import { spawn } from 'node:child_process'
import { onPath } from './ffmpeg.mjs'
import { Refusal } from './log.mjs'
import { forEachLine } from './run.mjs'

const START_MS = 15_000

export function hasDisplay(env = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** Xvfb's command line; on Linux setpriv ends it even when we are killed outright. */
export function xvfbCommand(setpriv, fbdir = null, size = '1920x1080') {
  const xvfb = ['Xvfb', '-displayfd', '3', '-screen', '0', `${size}x24`]
  const command = [...xvfb, '-nolisten', 'tcp', '-noreset', ...(fbdir ? ['-fbdir', fbdir] : [])]
  return setpriv ? [setpriv, '--pdeathsig', 'TERM', ...command] : command
}

/**
 * Starts an X server without a screen on a free number. It is in a session of its own, so that
 * Ctrl-C ends the application first, and the server only after it. In `fbdir` it keeps the pixels
 * of its screen as a file.
 * → { env: variables for its clients, pid, stop() }
 */
export async function startXvfb({ fbdir = null, size } = {}) {
  const [command, ...args] = xvfbCommand(onPath('setpriv'), fbdir, size)
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe']
  const child = spawn(command, args, { stdio, detached: true })
  const kill = () => child.kill('SIGTERM')
  process.once('exit', kill)
  const number = await displayNumber(child)
  child.unref()
  for (const stream of [child.stderr, child.stdio[3]]) stream.unref()
  return {
    env: { DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined, XDG_SESSION_TYPE: 'x11' },
    pid: child.pid,
    stop: () => ended(child, kill),
  }
}

function displayNumber(child) {
  return new Promise((resolve, reject) => {
    let words = ''
    const fail = (why) => reject(new Refusal(`Xvfb did not start: ${why.trim()}`))
    const timer = setTimeout(() => child.kill('SIGKILL'), START_MS)
    child.once('error', (error) => fail(error.message))
    child.once('exit', () => {
      clearTimeout(timer)
      fail(words || 'it gave no answer')
    })
    child.stderr.on('data', (data) => {
      words = (words + data).slice(-2000)
    })
    forEachLine(child.stdio[3], (line) => {
      clearTimeout(timer)
      resolve(Number(line))
    })
  })
}

function ended(child, kill) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.ref()
    kill()
  })
}

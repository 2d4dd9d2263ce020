import { say } from './log.mjs'
import { root } from './paths.mjs'
import { exitCode, forEachLine, start } from './run.mjs'

const DRAIN_MS = 300

const NOISE = [
  /\b(bus|object_proxy)\.cc[:(]/, // no D-Bus
  /viz_main_impl\.cc.*Exiting GPU process due to errors during initialization/, // no GPU
  /command_buffer_proxy_impl\.cc.*kTransientFailure/, // the same
]

/** Chromium's complaints about a machine without D-Bus or GPU: harmless, and alarming to read. */
export function isNoise(line) {
  return /^\[[^\]]*ERROR:/.test(line) && NOISE.some((pattern) => pattern.test(line))
}

/** Chromium refuses to run as root with its sandbox; nobody else loses the sandbox. */
export function appArguments(options, uid = process.getuid?.()) {
  return [...(uid === 0 ? ['--no-sandbox'] : []), root, ...options]
}

/** Runs the application to its end. → its exit code */
export async function openApp(electron, options, extraEnv = {}) {
  const env = { ...process.env, ...extraEnv }
  // Set in terminals inside Electron programs (VS Code's); it would turn ours into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  const child = start(electron, appArguments(options), {
    cwd: process.cwd(),
    env,
    stdio: ['inherit', 'inherit', 'pipe'],
  })
  child.once('error', (error) => say(`! Electron did not start: ${error.message}`))
  forEachLine(child.stderr, (line) => {
    if (!isNoise(line)) say(line)
  })
  const closed = exitCode(child)
  const code = await exitCode(child, 'exit')
  // Not longer: a process that outlives the application may hold the pipe open.
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, DRAIN_MS))])
  child.stderr.destroy()
  return code
}

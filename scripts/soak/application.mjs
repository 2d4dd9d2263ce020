import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { isRunning, own } from '../bench/owned.mjs'
import { appArguments, isNoise } from '../lib/app.mjs'
import { Refusal } from '../lib/log.mjs'
import { forEachLine } from '../lib/run.mjs'
import { inMain } from './in-main.mjs'
import { connectInspector } from './inspector.mjs'

const START_MS = 30_000
const QUIT_MS = 15_000
const KEPT_WORDS = 200

/**
 * The built application, driven from within its main process; its windows are given this size.
 * `marker` stands in the environment of every process of it.
 * → { pid, marker, words, evaluate, collectGarbage, windows, inPage, alive, quit }
 */
export async function openApplication(electron, options, extraEnv, size) {
  const marker = randomUUID()
  const env = { ...process.env, ...extraEnv, VONG_GAC_TEST: marker }
  // Set in terminals inside Electron programs (VS Code's); it would turn ours into a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  const stdio = ['ignore', 'pipe', 'pipe']
  const child = own(electron, ['--inspect=0', ...appArguments(options)], { env, stdio })
  const words = wordsOf(child)
  const { evaluate, collectGarbage, close } = await connectInspector(await inspectorUrl(child))
  return {
    ...{ pid: child.pid, marker, words, evaluate, collectGarbage },
    /** [{ id, crashed, x, y, width, height }], the first window first. */
    windows: () => evaluate(inMain.windows, size),
    /** Runs `fn(argument)` in a page; rejects when it does not answer in `ms`. */
    inPage: (id, fn, argument, ms = 5000) =>
      evaluate(inMain.inPage, { id, ms, code: `(${fn})(${JSON.stringify(argument ?? null)})` }),
    alive: () => isRunning(child),
    quit: async () => {
      if (!isRunning(child)) return
      const limit = setTimeout(() => child.kill('SIGKILL'), QUIT_MS)
      const gone = once(child, 'exit')
      await evaluate(inMain.quit).catch(() => {})
      close() // or the process waits for its debugger to go
      await gone
      clearTimeout(limit)
      // A process that outlives the application may hold its pipes open, and us with them.
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
    },
  }
}

/** The last lines that it printed. */
function wordsOf(child) {
  const words = []
  const keep = (line) => {
    if (isNoise(line)) return
    words.push(line)
    if (words.length > KEPT_WORDS) words.shift()
  }
  forEachLine(child.stdout, keep)
  forEachLine(child.stderr, keep)
  return words
}

function inspectorUrl(child) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Refusal('The application did not start, or has no inspector.'))
    const timer = setTimeout(fail, START_MS)
    child.once('exit', fail)
    child.once('error', fail)
    forEachLine(child.stderr, (line) => {
      const url = /^Debugger listening on (ws:\S+)/.exec(line)?.[1]
      if (!url) return
      clearTimeout(timer)
      resolve(url)
    })
  })
}

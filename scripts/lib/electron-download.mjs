import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, step } from './log.mjs'
import { cache, inCache } from './paths.mjs'
import { run } from './run.mjs'
import { bytesBelow } from './stamps.mjs'

const STALL_MS = 20_000
/** Size of a recent Linux release; only the percentage depends on it. */
const USUAL_BYTES = 120e6

/**
 * Runs the `electron` package's own installer, and ends it when nothing has arrived for a while (a
 * network that swallows packets would hold it for minutes). → why it failed, or null
 */
export async function runInstaller(folder, progress, stallMs = STALL_MS) {
  mkdirSync(cache, { recursive: true })
  const temp = mkdtempSync(inCache('electron-download-'))
  const giveUp = new AbortController()
  let seen = -1
  let lastChange = Date.now()
  const watch = setInterval(() => {
    const bytes = bytesBelow(temp) + bytesBelow(join(folder, 'dist'))
    if (bytes !== seen) lastChange = Date.now()
    seen = bytes
    if (bytes > 0) progress(Math.min(bytes / USUAL_BYTES, 0.99), `${Math.round(bytes / 1e6)} MB`)
    if (Date.now() - lastChange > stallMs) giveUp.abort()
  }, 500)
  const env = { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, ELECTRON_GET_NO_PROGRESS: '1' }
  try {
    const options = { env, signal: giveUp.signal, killSignal: 'SIGKILL' }
    const { code, tail } = await run(process.execPath, [join(folder, 'install.js')], options)
    if (giveUp.signal.aborted) return `nothing arrived for ${stallMs / 1000} s`
    return code === 0 ? null : reasonIn(tail)
  } finally {
    clearInterval(watch)
    rmSync(temp, { recursive: true, force: true })
  }
}

/** The one line of an installer's output that says what is wrong. */
export function reasonIn(lines) {
  const line = lines.find((line) => /^(\w*Error)\b/.test(line)) ?? lines.at(-1)
  return line?.replace(/^\w*Error(?: \[\w+\])?: /, '').replace(/\.$/, '') ?? 'no reason was given'
}

/** Downloads the binary into the `electron` package's folder. Throws a Refusal with the reason. */
export function downloadElectron(folder, version) {
  return step(`Downloading Electron ${version}`, async (progress) => {
    const reason = await runInstaller(folder, progress)
    if (reason) throw new Refusal(reason)
  })
}

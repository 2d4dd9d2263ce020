import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { downloadElectron } from './electron-download.mjs'
import { Refusal, say } from './log.mjs'
import { inProject } from './paths.mjs'
import { readStamp, writeStamp } from './stamps.mjs'
import { ensureStandin, STANDIN, standinSuits } from './standin.mjs'

const DAY_MS = 24 * 60 * 60 * 1000
const FAILED = 'electron-download-failed'

const read = (file) => {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** The binary that belongs to the `electron` package in `folder`, or null: the installer's check. */
export function packagedElectron(folder) {
  const { version } = JSON.parse(read(resolve(folder, 'package.json')) ?? '{}')
  const name = read(resolve(folder, 'path.txt'))
  const unpacked = read(resolve(folder, 'dist', 'version'))?.replace(/^v/, '')
  if (!name || !version || unpacked !== version) return null
  const path = resolve(folder, 'dist', name)
  return existsSync(path) ? path : null
}

/** A failed download is tried again for another version or mirror, or after a day. */
export function triedLately(stamp, attempt, now = Date.now()) {
  const same = stamp?.version === attempt.version && stamp.mirror === attempt.mirror
  return same && now >= stamp.at && now - stamp.at < DAY_MS
}

function explicitElectron(path) {
  if (existsSync(path)) return { path: resolve(path), standin: false }
  throw new Refusal(`ELECTRON_EXEC_PATH names ${path}, which does not exist.`)
}

const WAYS =
  'To get it, let this machine reach github.com or name a mirror in ELECTRON_MIRROR; or set ELECTRON_EXEC_PATH to an Electron that is already here.'

/** → null when it worked, or else what to tell the user. */
async function download(folder, attempt) {
  try {
    await downloadElectron(folder, attempt.version)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    writeStamp(FAILED, { ...attempt, at: Date.now() })
    return `Electron ${attempt.version} could not be downloaded: ${error.message}. ${WAYS}`
  }
}

/**
 * The Electron to use: what ELECTRON_EXEC_PATH names, else the `electron` package's own (downloaded
 * if need be), else the stand-in. → { path, standin }
 */
export async function ensureElectron() {
  const explicit = process.env.ELECTRON_EXEC_PATH
  if (explicit) return explicitElectron(explicit)
  const folder = inProject('node_modules', 'electron')
  const { version } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
  const attempt = { version, mirror: process.env.ELECTRON_MIRROR ?? '' }
  const pointless = standinSuits() && triedLately(readStamp(FAILED), attempt)
  if (!packagedElectron(folder) && !pointless) {
    const trouble = await download(folder, attempt)
    if (trouble && !standinSuits()) throw new Refusal(trouble)
    if (trouble) say(`  ${trouble} It is tried again after a day; until then a stand-in is used.`)
  }
  const path = packagedElectron(folder)
  return path ? { path, standin: false } : { path: await ensureStandin(), standin: true }
}

export const standinNotice = `Electron: the stand-in ${STANDIN.version}, for evaluation and tests only: an old Chromium, never packaged.`

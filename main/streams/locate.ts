import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { Version } from './arguments'

/** The ffmpeg that is used in this run. */
export interface Ffmpeg {
  program: string
  version: Version
  /** Whether it can draw text, which only the demo needs. */
  drawsText: boolean
}

/**
 * Finds ffmpeg: the candidates in order (settings, FFMPEG_PATH, the packaged one), then PATH.
 * Null when there is none that runs.
 */
export async function locateFfmpeg(
  candidates: (string | undefined | null)[],
  path: string,
): Promise<Ffmpeg | null> {
  const exe = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'
  const onPath = path
    .split(delimiter)
    .filter(Boolean)
    .map((dir) => join(dir, exe))
  for (const program of [...candidates, ...onPath]) {
    const found = program ? await tried(program) : null
    if (found) return found
  }
  return null
}

async function tried(program: string): Promise<Ffmpeg | null> {
  if (!(await executable(program))) return null
  const text = await run(program, ['-hide_banner', '-version'])
  const version = text === null ? null : versionIn(text)
  if (!text || !version) return null
  return { program, version, drawsText: text.includes('--enable-libfreetype') }
}

/** util-linux's setpriv, or null: busybox has one that cannot bind a child's life to ours. */
export async function locateSetpriv(): Promise<string | null> {
  for (const program of ['/usr/bin/setpriv', '/bin/setpriv']) {
    const works = await run(program, ['--pdeathsig', 'KILL', '--', 'true'])
    if (works !== null) return program
  }
  return null
}

async function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

function run(program: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { timeout: 5000, windowsHide: true }, (error, stdout) =>
      resolve(error ? null : stdout),
    )
  })
}

/** Builds from git have no number (`N-12345-g…`): they count as new. Exported for its test. */
export function versionIn(text: string): Version | null {
  const release = /^ffmpeg version n?(\d+)\.(\d+)/m.exec(text)
  if (release) return { major: Number(release[1]), minor: Number(release[2]) }
  return /^ffmpeg version /m.test(text) ? { major: 99, minor: 0 } : null
}

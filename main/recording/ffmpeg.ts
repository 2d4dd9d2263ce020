import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { redact } from '../base/redact'
import { fail, ok, type Result } from '../base/result'

export type FfmpegFailure = 'ffmpeg-missing' | 'ffmpeg-failed' | 'disk-full' | 'too-long'

export interface Told {
  codec: string
  width: number
  height: number
}

/** Ms; a film of half an hour takes seconds. */
const LIMIT = 5 * 60_000
const FULL = /No space left on device|File too large|Disk quota exceeded/i

/**
 * Runs ffmpeg on a film, and after everything else on this machine. It ends by itself when we do:
 * its standard input is a pipe of ours. Rejects with the system's error when the film cannot be read.
 * @param limit ms, after which it is killed
 */
export async function runFfmpeg(
  program: string,
  args: string[],
  film: AsyncIterable<Buffer>,
  limit = LIMIT,
): Promise<Result<Told, FfmpegFailure>> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true })
  if (child.pid) yieldToOthers(child.pid)
  let said = ''
  // There are no pipes when the system has no descriptor left: an 'error' follows.
  const stdin = child.stdin as Writable | undefined
  const stderr = child.stderr as Readable | undefined
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-16_000)
  })
  let late = false
  const timer = setTimeout(() => {
    late = true
    child.kill('SIGKILL')
  }, limit)
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code))
  })
  // It may have all it needs before the film is over.
  let unread: NodeJS.ErrnoException | null = null
  const source = noticing(film, (error) => {
    unread = error
  })
  const fed = stdin && pipeline(Readable.from(source), stdin).catch(() => {})
  const code = await ended
  clearTimeout(timer)
  stdin?.destroy()
  await fed
  // To ffmpeg it was an early end like any other.
  if (unread) throw unread
  if (late) return fail('too-long')
  if (typeof code === 'string') return fail('ffmpeg-missing', code)
  return outcome(code, said)
}

/** Tells what the system said when the film could not be read on. */
async function* noticing(
  film: AsyncIterable<Buffer>,
  told: (error: NodeJS.ErrnoException) => void,
): AsyncGenerator<Buffer> {
  try {
    yield* film
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== undefined) told(error as Error)
    throw error
  }
}

function outcome(code: number | null, said: string): Result<Told, FfmpegFailure> {
  if (FULL.test(said)) return fail('disk-full', tail(said))
  const found = toldIn(said)
  return code === 0 && found ? ok(found) : fail('ffmpeg-failed', tail(said))
}

/** Of its input: codec and size. */
export function toldIn(said: string): Told | null {
  const found = /Stream #0:\d+\S*: Video: (\w+).*?, (\d{2,5})x(\d{2,5})/.exec(said)
  const [, codec = '', width, height] = found ?? []
  return found && { codec, width: Number(width), height: Number(height) }
}

const tail = (said: string) => redact(said.trim().split('\n').slice(-6).join('\n')).slice(-1000)

function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It is over already, or the system does not let us: it runs all the same.
  }
}

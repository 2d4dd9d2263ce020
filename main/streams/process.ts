import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import type { Encoder } from '../../preload/contract'
import { guarded } from './guard'
import { handOver } from './options'

/** One run of ffmpeg. */
export interface Run {
  pid: number
  /** Asks it to end, and kills it when it does not; settles when it is gone. */
  stop(): Promise<void>
  /** Ends it at once: for the moment when we end ourselves. */
  kill(): void
  /** Its standard input, where that stays open. */
  input?: Writable
}

export interface RunEvents {
  output(chunk: Buffer): void
  /** What it writes to its second output. */
  second?(chunk: Buffer): void
  /** A line that it printed; may hold the URL with its password. */
  line(text: string): void
  /** Called once. `failure` says why it could not even be started. */
  end(failure?: string): void
}

export interface Launch {
  program: string
  args: string[]
  /** What it reads on standard input, such as the script with the URL. */
  input: string | Buffer
  /** Who makes H.264, where it is made. */
  encoder?: Encoder
  /** Set when the output is known to be H.264, so that nothing is learnt from what it prints. */
  known?: boolean
  /** It writes to `SECOND_OUTPUT` as well; somebody must read that, or it stands still. */
  twice?: boolean
  env?: Record<string, string>
  /** Its standard input stays open behind `input`: see `Run.input`. */
  open?: boolean
  /** Lines that it reads from `OPTIONS_FILE`, named in `args`: what no command line may show. */
  options?: string
}

/** A descriptor: 3 is the wrapper's own. */
export const SECOND_OUTPUT = 4

/** Starts ffmpeg so that it cannot outlive this process. */
export type Spawner = (launch: Launch, events: RunEvents) => Run

/** Time between the request to end and the kill. */
const PATIENCE = 1000

/** @param setpriv where util-linux's setpriv is, or null */
export function createSpawner(platform: NodeJS.Platform, setpriv: string | null): Spawner {
  return ({ program, args: named, input, env, twice, open, options }, events) => {
    const handed = handOver(options ?? '', named, platform)
    const how = guarded(program, handed.args, platform, setpriv)
    const child = spawn(how.command, how.args, {
      stdio: ['pipe', 'pipe', 'pipe', ...further(how.lifeline, twice, handed.descriptor)],
      windowsHide: true,
      env: { ...process.env, AV_LOG_FORCE_NOCOLOR: '1', ...env },
    })
    handed.spawned()
    // There are no pipes when the system has no descriptor left: an 'error' follows.
    const { stdin, stdout, stderr } = child
    const lifeline = child.stdio?.[3] as Writable | null | undefined
    const second = child.stdio?.[SECOND_OUTPUT] as Readable | undefined
    for (const pipe of [stdin, lifeline, second]) pipe?.on('error', () => {}) // it may be gone already
    if (open) stdin?.write(input)
    else stdin?.end(input)
    stdout?.on('data', events.output)
    second?.on('data', (chunk: Buffer) => events.second?.(chunk))
    if (stderr) onLines(stderr, events.line)
    let over = false
    const gone = new Promise<void>((resolve) => {
      const finish = (failure?: string) => {
        if (over) return
        over = true
        handed.over()
        events.end(failure)
        resolve()
      }
      child.on('error', (error) => finish(error.message))
      // 'close' waits for this pipe too, which ends only with the watcher at its other side.
      child.on('exit', () => lifeline?.end('\n'))
      // 'close', not 'exit': the last lines are often the ones that say why.
      child.on('close', () => finish())
    })
    return {
      pid: child.pid ?? 0,
      ...(open && stdin ? { input: stdin } : {}),
      kill: () => void child.kill('SIGKILL'),
      stop: async () => {
        child.kill('SIGTERM')
        const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
        await gone
        clearTimeout(timer)
      },
    }
  }
}

/** Pipes beside the standard three. */
function further(
  lifeline: boolean,
  twice: boolean | undefined,
  options: number | null,
): ('pipe' | 'ignore' | number)[] {
  const pipes = [lifeline ? 'pipe' : 'ignore', twice ? 'pipe' : 'ignore'] as const
  if (options !== null) return [...pipes, options]
  return twice ? [...pipes] : lifeline ? ['pipe'] : []
}

/** Calls back for each whole line, and for a last one without an end. */
function onLines(stream: NodeJS.ReadableStream, line: (text: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const parts = (rest + chunk).split(/\r\n|\r|\n/)
    rest = (parts.pop() ?? '').slice(-4000)
    for (const part of parts) if (part) line(part)
  })
  stream.on('end', () => rest && line(rest))
}

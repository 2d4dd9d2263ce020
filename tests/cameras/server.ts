import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** Debian's python3-gi belongs to this interpreter, not to whatever python3 the PATH has. */
const PYTHON = '/usr/bin/python3'
/** From the project folder: Playwright's CommonJS has no import.meta, ES modules no __dirname. */
const SCRIPT = resolve('tests/cameras/rtsp_server.py')
const CACHE = join(tmpdir(), 'vong-gac-test-cameras')

export type Mount = {
  /** Starts with a slash: `/cam1`. */
  path: string
  codec: 'h264' | 'h265' | 'mjpeg'
  /** Pixels; multiples of 8 for MJPEG. */
  width: number
  height: number
  fps: number
  /** Frames from keyframe to keyframe; one second by default. */
  gop?: number
  /** Digest authentication. Mounts that share a user must share the password. */
  user?: string
  password?: string
  /** H.264 only: B-frames in a row between two others. RTSP tells their showing times alone. */
  bframes?: number
  /** A second track, G.711. */
  audio?: boolean
  /** Hz, of that track; silence without. */
  tone?: number
  /**
   * By default a ball that moves in the middle, over a colour of the mount's own; `wavy`: it goes
   * all over. `still`: one frame for ever, the clock in it too; `black`; `covered`: dark, no
   * detail, sensor noise; `night`: a dim room where nothing moves, sensor noise, no clock; else a
   * pattern of videotestsrc, scrolled.
   */
  pattern?: string
  /** Burnt into the picture; the path by default. */
  text?: string
}

export type Login = { user: string; password: string }

export type Cameras = {
  port: number
  pid(): number
  /** `rtsp://127.0.0.1:PORT/path`; a login is percent-encoded into it. */
  url(path: string, login?: Login): string
  /** No more frames; connections stay open, new viewers wait (20 s, then 503). */
  freeze(path: string): Promise<void>
  resume(path: string): Promise<void>
  /**
   * As when its settings are changed. Size, frame rate, pattern: in mid-stream, from a keyframe
   * on. Codec and audio: for new connections; old ones stay open and hear nothing any more.
   */
  change(path: string, change: Partial<Omit<Mount, 'path' | 'user' | 'password'>>): Promise<void>
  /** No more sound from a mount with audio, while its video goes on. */
  mute(path: string): Promise<void>
  unmute(path: string): Promise<void>
  /** For new connections to every mount of this mount's user. */
  setPassword(path: string, password: string): Promise<void>
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** Ends the server if it runs and starts it again on the same port. */
  restart(): Promise<void>
}

type Running = { child: ChildProcess; ask(message: object): Promise<Record<string, unknown>> }

/** Rejects with the server's stderr when it cannot start. Encodes new mounts first: about 0.5 s each. */
export async function startCameras(
  mounts: Mount[],
  options: { port?: number; cache?: string; address?: string } = {},
): Promise<Cameras> {
  const { address = '127.0.0.1' } = options
  const config = { port: options.port ?? 0, cache: options.cache ?? CACHE, address, mounts }
  let running = run()
  config.port = Number((await running.ask(config)).port)

  const command = async (cmd: string, path: string, rest = {}) => {
    await running.ask({ cmd, path, ...rest })
  }
  const kill = () => ended(running.child, () => running.child.kill('SIGKILL'))
  return {
    port: config.port,
    pid: () => running.child.pid ?? 0,
    url: (path, login) => `rtsp://${login ? encoded(login) : ''}127.0.0.1:${config.port}${path}`,
    freeze: (path) => command('freeze', path),
    resume: (path) => command('resume', path),
    change: (path, change) => command('change', path, { change }),
    mute: (path) => command('mute', path),
    unmute: (path) => command('unmute', path),
    setPassword: (path, password) => command('password', path, { password }),
    kill,
    stop: () => ended(running.child, () => running.child.stdin?.end()),
    restart: async () => {
      await kill()
      running = run()
      await running.ask(config)
    },
  }
}

function run(): Running {
  const child = spawn(PYTHON, [SCRIPT], { stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  child.on('error', (error) => {
    errors += error.message // no such interpreter; its output then ends
  })
  child.stdin.on('error', () => {}) // a killed server; `ask` reports it
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  let last: Promise<unknown> = Promise.resolve()
  const ask = (message: object) => {
    const answer = last.then(async () => {
      child.stdin.write(`${JSON.stringify(message)}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error(`camera server ended: ${errors}`)
      const reply = JSON.parse(value) as Record<string, unknown>
      if (reply.error) throw new Error(String(reply.error))
      return reply
    })
    last = answer.catch(() => {})
    return answer
  }
  return { child, ask }
}

async function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  end()
  await exit
}

/** The apostrophe too, which encodeURIComponent leaves: ffmpeg's scripts quote with it. */
function encoded({ user, password }: Login): string {
  const part = (text: string) => encodeURIComponent(text).replaceAll("'", '%27')
  return `${part(user)}:${part(password)}@`
}

import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, type Receiver, receiver } from './receiver'

export interface SrtReceiver extends Receiver {
  address: string
  /** What came, the oldest first: a file for each run. */
  files(): string[]
}

/** An SRT listener: ffmpeg, which takes one publisher and ends with it; then another one begins. */
export async function startSrtReceiver(folder: string, passphrase: string): Promise<SrtReceiver> {
  const port = await freePort()
  const files: string[] = []
  let wanted = true
  let current: ChildProcess | null = null
  const begin = async () => {
    wanted = true
    const file = join(folder, `srt-${files.length}.ts`)
    files.push(file)
    const child = listener(port, passphrase, file)
    current = child
    child.on('exit', () => {
      if (wanted && current === child) void begin()
    })
    await bound(port, child)
    return child
  }
  const made = await receiver(port, begin)
  const end = async () => {
    wanted = false
    const child = current
    child?.kill('SIGKILL')
    while (child && child.exitCode === null && child.signalCode === null) await pause(10)
  }
  return {
    ...made,
    pid: () => current?.pid ?? 0,
    hang: () => void current?.kill('SIGSTOP'),
    goOn: () => void current?.kill('SIGCONT'),
    address: `srt://127.0.0.1:${port}`,
    files: () => [...files],
    ...{ kill: end, stop: end },
    restart: async () => {
      await end()
      await begin()
    },
  }
}

/** The passphrase is on no command line: tests look for it in all of them. */
function listener(port: number, passphrase: string, file: string): ChildProcess {
  const url = `srt://127.0.0.1:${port}?mode=listener`
  const secret = `option protocol_whitelist srt,udp\noption passphrase '${passphrase}'\n`
  const script = `ffconcat version 1.0\nfile '${url}'\n${secret}`
  const from = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', 'pipe,srt,udp', '-i', 'pipe:0']
  const to = ['-c', 'copy', '-f', 'mpegts', '-flush_packets', '1', '-y', file]
  const options = ['-v', 'quiet', '-fflags', 'nobuffer', '-analyzeduration', '500000']
  const child = spawn('ffmpeg', [...options, ...from, ...to], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin?.on('error', () => {})
  child.stdin?.end(script)
  return child
}

/** UDP has no connection to try: the system's table tells. */
async function bound(port: number, child: ChildProcess): Promise<void> {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  for (let tries = 0; tries < 100; tries++) {
    if (readFileSync('/proc/net/udp', 'utf8').includes(`:${hex} `)) return
    if (child.exitCode !== null) return
    await pause(30)
  }
  throw new Error('the SRT listener does not listen')
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

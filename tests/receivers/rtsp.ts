import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { freePort, type Receiver, receiver } from './receiver'

const SCRIPT = resolve('tests/receivers/rtsp_receiver.py')

export interface RtspOptions {
  /** Where what comes is kept. */
  folder: string
  mounts: { path: string; codec: 'h264' | 'h265' }[]
  /** Digest; without, everybody may publish. */
  user?: string
  password?: string
}

export interface RtspReceiver extends Receiver {
  url(path: string): string
  /** What was published last to a path. */
  file(path: string): string
}

/** GStreamer's RTSP server in record mode. */
export async function startRtspReceiver(options: RtspOptions): Promise<RtspReceiver> {
  const port = await freePort()
  const made = await receiver(port, async () => {
    const child = spawn('/usr/bin/python3', [SCRIPT], { stdio: ['pipe', 'pipe', 'inherit'] })
    child.stdin.on('error', () => {})
    child.stdin.write(`${JSON.stringify({ ...options, port })}\n`)
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
    if (child.exitCode !== null) throw new Error('the RTSP receiver did not start')
    return child
  })
  const name = (path: string) => `${path.replace(/^\//, '').replaceAll('/', '_')}.ts`
  return {
    ...made,
    url: (path) => `rtsp://127.0.0.1:${port}${path}`,
    file: (path) => join(options.folder, name(path)),
  }
}

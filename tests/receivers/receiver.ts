import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** A server of the higher level on loopback, which takes streams and keeps them in files. */
export interface Receiver {
  port: number
  pid(): number
  /** SIGKILL; resolves when the process is gone. */
  kill(): Promise<void>
  /** Starts it again on the same port, after a kill. */
  restart(): Promise<void>
  /** It keeps its connections and takes nothing any more. */
  hang(): void
  goOn(): void
  stop(): Promise<void>
}

/** A port that was free a moment ago; for TCP, and in practice for UDP. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return address && typeof address === 'object' ? address.port : 0
}

/** The verbs that every receiver has. */
export async function receiver(
  port: number,
  begin: () => Promise<ChildProcess>,
): Promise<Receiver> {
  let child = await begin()
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  return {
    ...{ port, kill, stop: kill, pid: () => child.pid ?? 0 },
    hang: () => void child.kill('SIGSTOP'),
    goOn: () => void child.kill('SIGCONT'),
    restart: async () => {
      await kill()
      child = await begin()
    },
  }
}

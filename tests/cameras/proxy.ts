import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * - `pass`: everything goes through
 * - `refuse`: nobody listens (ECONNREFUSED), live connections are destroyed
 * - `stall`: connections stay open and new ones are accepted, but no byte moves
 * - `cut`: destroys the live connections, then passes
 * - `silent`: accepts and never answers; live connections stall
 * - `throttle`: the server's bytes come at this speed, a connection
 */
export type Mode = 'pass' | 'refuse' | 'stall' | 'cut' | 'silent' | { throttle: number }

export type FaultProxy = { port: number; mode(mode: Mode): Promise<void>; close(): Promise<void> }

type Link = { client: Socket; server: Socket | null }

/** A TCP proxy on loopback that makes the faults of a network and of dying cameras. */
export async function startProxy(targetPort: number): Promise<FaultProxy> {
  let mode: Mode = 'pass'
  const links = new Set<Link>()
  const listener = createServer((client) => open(client))
  const port = await listen(listener, 0)

  function open(client: Socket) {
    if (mode === 'refuse') return client.destroy() // it came while the listener was closing
    const server = mode === 'silent' ? null : connect(targetPort, '127.0.0.1')
    const link = { client, server }
    links.add(link)
    for (const socket of [client, server]) {
      socket?.on('error', () => {}) // 'close' follows
      socket?.on('close', () => destroy(link))
    }
    client.on('data', (chunk) => server?.write(chunk))
    server?.on('data', (chunk) => deliver(link, chunk))
    flow(link)
  }

  function deliver({ client, server }: Link, chunk: Buffer) {
    client.write(chunk)
    if (typeof mode === 'string') return
    server?.pause()
    setTimeout(() => isFlowing(mode) && server?.resume(), (chunk.length / mode.throttle) * 1000)
  }

  function flow({ client, server }: Link) {
    for (const socket of [client, server]) isFlowing(mode) ? socket?.resume() : socket?.pause()
  }

  function destroy(link: Link) {
    links.delete(link)
    link.client.destroy()
    link.server?.destroy()
  }

  async function setMode(next: Mode) {
    mode = next === 'cut' ? 'pass' : next
    const doomed = next === 'cut' || next === 'refuse'
    for (const link of [...links]) {
      if (doomed || (!link.server && isFlowing(mode))) destroy(link)
      else flow(link)
    }
    if (next === 'refuse') await unlisten(listener)
    else if (!listener.listening) await listen(listener, port)
  }

  return { port, mode: setMode, close: () => setMode('refuse') }
}

function isFlowing(mode: Mode): boolean {
  return mode !== 'stall' && mode !== 'silent'
}

async function listen(listener: Server, port: number): Promise<number> {
  listener.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function unlisten(listener: Server): Promise<void> {
  if (listener.listening) await new Promise((done) => listener.close(done))
}

import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { type Filter, flip, pass, shift, withoutKeyframes, wrapIn } from './media-faults'
import { Link } from './proxy-link'

/**
 * - `pass`: everything goes through
 * - `refuse`: nobody listens (ECONNREFUSED), live connections are destroyed
 * - `reset`: live connections get a RST, and so does each new one with its first word
 * - `stall`: connections stay open and new ones are accepted, but no byte moves
 * - `silent`: accepts and never answers; live connections stall
 * - `throttle`: the server's bytes come at this speed, a connection
 *
 * Once, to the live connections; then `pass`:
 * - `cut`: they end
 * - `cut-mid-frame`: they end in the middle of a packet in the middle of a frame
 * - `half-open`: the server vanishes without a word, they stay open; only new ones work
 *
 * To RTSP over TCP, while it lasts:
 * - `flip`: this share of the bytes of RTP's payloads is another one
 * - `shift`: RTP's clock is so many seconds off
 * - `wrapIn`: RTP's clock, 32 bits of it, begins again at zero after so many seconds
 * - `no-keyframes`: H.264 without keyframes and parameter sets; live connections end
 * - `endless-sdp`: the answer to DESCRIBE has no end; live connections end, with the fault all that
 *   it holds
 */
export type Mode =
  | ('pass' | 'refuse' | 'reset' | 'stall' | 'silent' | 'cut' | 'cut-mid-frame' | 'half-open')
  | ('no-keyframes' | 'endless-sdp')
  | { throttle: number }
  | { flip: number }
  | { shift: number }
  | { wrapIn: number }

export type FaultProxy = { port: number; mode(mode: Mode): Promise<void>; close(): Promise<void> }

/** A TCP proxy on loopback that makes the faults of a network and of dying cameras. */
export async function startProxy(targetPort: number): Promise<FaultProxy> {
  let mode: Mode = 'pass'
  const links = new Set<Link>()
  const listener = createServer((client) => open(client))
  const port = await listen(listener, 0)

  function open(client: Socket) {
    if (mode === 'refuse') return client.destroy() // it came while the listener was closing
    const target = mode === 'silent' || mode === 'reset' ? null : targetPort
    const link = new Link(client, target, (gone) => links.delete(gone))
    links.add(link)
    if (mode === 'reset') client.once('data', () => link.reset())
    apply(link, mode)
  }

  async function setMode(next: Mode) {
    mode = isOnce(next) ? 'pass' : next
    for (const link of [...links]) {
      if (next === 'half-open') link.halfOpen()
      else if (next === 'cut-mid-frame') link.cutMidFrame()
      else if (next === 'reset') link.reset()
      else if (endsLinks(next) || (link.hopeless && isFlowing(mode))) link.destroy()
      else apply(link, mode)
    }
    if (next === 'refuse') await unlisten(listener)
    else if (!listener.listening) await listen(listener, port)
  }

  return { port, mode: setMode, close: () => setMode('refuse') }
}

function apply(link: Link, mode: Mode): void {
  link.filter = filterOf(mode)
  link.limit = typeof mode === 'object' && 'throttle' in mode ? mode.throttle : 0
  link.endlessDescription = mode === 'endless-sdp'
  link.flow(isFlowing(mode))
}

function filterOf(mode: Mode): Filter {
  if (mode === 'no-keyframes') return withoutKeyframes()
  if (typeof mode === 'string') return pass
  if ('flip' in mode) return flip(mode.flip)
  if ('shift' in mode) return shift(mode.shift)
  return 'wrapIn' in mode ? wrapIn(mode.wrapIn) : pass
}

const isFlowing = (mode: Mode) => mode !== 'stall' && mode !== 'silent'

const isOnce = (mode: Mode) => mode === 'cut' || mode === 'cut-mid-frame' || mode === 'half-open'

const endsLinks = (mode: Mode) =>
  mode === 'cut' || mode === 'refuse' || mode === 'no-keyframes' || mode === 'endless-sdp'

async function listen(listener: Server, port: number): Promise<number> {
  listener.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  return typeof address === 'object' && address ? address.port : 0
}

async function unlisten(listener: Server): Promise<void> {
  if (listener.listening) await new Promise((done) => listener.close(done))
}

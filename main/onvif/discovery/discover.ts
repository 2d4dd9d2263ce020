import { randomUUID } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import type { Clock } from '../../base/clock'
import { type Heard, heardIn, probes } from './probe'

const GROUP = '239.255.255.250'
const PORT = 3702

/** When each probe is said, in ms: datagrams get lost, and devices may wait before they answer. */
const SAID_AT = [0, 150, 700, 1_800]
/** Devices answer at a random moment; the standard's longest wait is half a second. */
const LISTEN_MS = 3_500

/** Who says more than this means no good: nobody else shall wait, or be forgotten, for that. */
const MOST_DATAGRAMS = 256
const MOST_OF_ONE = 64
const MOST_SENDERS = 2_048

export interface Discovery {
  /** Each device once, however often it answers. */
  found(device: Heard): void
  /** Something answered that nobody understands. */
  odd(from: string): void
}

/**
 * Asks everyone in the network of `address` (one of ours) who is there; resolves when all who
 * answer in time have. `network-gone` when the address is not ours any more.
 */
export function discover(
  address: string,
  clock: Clock,
  { found, odd }: Discovery,
  ended: AbortSignal,
  listen = LISTEN_MS,
): Promise<'done' | 'network-gone' | 'network-refused'> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  const known = new Set<string>()
  const once = (id: string) => !known.has(id) && Boolean(known.add(id))
  const senders = new Map<string, { datagrams: number; devices: number }>()
  socket.on('message', (bytes, { address: from }) => {
    const sender = senders.get(from) ?? { datagrams: 0, devices: 0 }
    if (sender.datagrams === 0 && senders.size >= MOST_SENDERS) return
    senders.set(from, sender)
    if (++sender.datagrams > MOST_DATAGRAMS) return
    const devices = heardIn(bytes.toString('utf8'), from)
    if (!devices && once(`odd ${from}`)) odd(from)
    // One host and port is one device, by whatever names it goes: passwords are tried once on it.
    for (const device of devices ?? []) {
      const fresh = once(device.id) && once(`at ${new URL(device.address).host}`)
      if (!fresh) continue
      if (++sender.devices > MOST_OF_ONE) break
      found(device)
    }
  })
  return new Promise((resolve) => {
    let over = false
    const end = (how: 'done' | 'network-gone' | 'network-refused') => {
      if (over) return
      over = true
      socket.close()
      resolve(how)
    }
    ended.addEventListener('abort', () => end('done'))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      end(error.code === 'EADDRNOTAVAIL' ? 'network-gone' : 'network-refused'),
    )
    socket.bind(0, address, () => {
      if (over) return
      try {
        socket.setMulticastInterface(address)
        socket.setMulticastTTL(2)
      } catch {
        return end('network-refused')
      }
      for (const ms of SAID_AT) clock.setTimeout(() => !over && say(socket), ms)
      clock.setTimeout(() => end('done'), listen)
    })
  })
}

/** A probe that could not be sent is said again; the last error counts, and comes as an event. */
function say(socket: Socket): void {
  for (const probe of probes(randomUUID)) socket.send(probe, PORT, GROUP)
}

import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { StreamReason } from '../../../preload/contract'
import type { Account } from '../../streams'
import type { Limits } from '../look'
import { look } from '../look/look'
import { Names } from '../look/names'
import { targetOf } from '../look/target'

/** Real cameras are given time; what never answers is not waited for. */
const PATIENT: Limits = { connect: 2000, answer: 5000, packet: 5000, keyframe: 9000 }
const QUICK: Limits = { connect: 300, answer: 200, packet: 200, keyframe: 400 }
const names = new Names(() => performance.now())

/** A door that lets everybody try, and remembers what was found. */
export function openDoor(held: ReturnType<Account['ask']> = null) {
  const told: string[] = []
  const account: Account = {
    ask: () => held,
    refused: (reason: StreamReason) => told.push(reason),
    accepted: () => told.push('accepted'),
    undecided: () => told.push('undecided'),
    forgive: () => {},
  }
  return { account, told }
}

export async function lookAt(url: string, picture = false, door = openDoor(), limits = PATIENT) {
  const target = targetOf(url)
  if (!target) throw new Error('no such address')
  const finding = await look(target, names, door.account, picture, limits)
  return { finding, told: door.told }
}

export const quickly = (url: string, picture = false) => lookAt(url, picture, openDoor(), QUICK)

export const servers = new Set<Server>()
export const sockets = new Set<Socket>()

/** Behind each test. */
export function hangUp(): void {
  for (const socket of sockets) socket.destroy()
  for (const server of servers) server.close()
  sockets.clear()
  servers.clear()
}

/** Something that listens; → its port. */
export async function serve(meet: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    meet(socket)
  })
  servers.add(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** Answers the nth request with the nth text, CSeq put in. */
export const answering =
  (...answers: string[]) =>
  (socket: Socket) => {
    let count = 0
    socket.on('data', () => {
      const answer = answers[count++]
      if (answer !== undefined) socket.write(answer.replace('OK\r\n', `OK\r\nCSeq: ${count}\r\n`))
    })
  }

export const OK = 'RTSP/1.0 200 OK\r\n\r\n'
export const described = (sdp: string) =>
  `RTSP/1.0 200 OK\r\nContent-Type: application/sdp\r\nContent-Length: ${sdp.length}\r\n\r\n${sdp}`
export const VIDEO = described(
  'v=0\r\nm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=control:x\r\n',
)

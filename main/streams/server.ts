import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { Quality } from '../../preload/contract'
import type { Seat, Streams } from './streams'
import { WallFeed } from './wall-feed'

export interface StreamServer {
  /** ws://127.0.0.1:PORT/TOKEN */
  base: string
  close(): Promise<void>
}

/** Close codes (4000–4999 are the application's own). */
const CODE = { restarted: 4000, ended: 4001 }

/**
 * Serves streams to our own windows only: on loopback, to whoever knows this run's token, from a
 * page of ours. WebSocket, because a browser opens only six HTTP/1.1 connections to one host.
 * @param origin the only page that may ask, such as app://vong-gac
 */
export async function startStreamServer(streams: Streams, origin: string): Promise<StreamServer> {
  const token = randomBytes(24).toString('base64url')
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: 1024,
  })
  const http = createServer((_request, response) => response.writeHead(404).end())
  http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy()) // nobody else hears it: it would end the application
    const wanted = admitted(request, token, origin)
    if (!wanted) return refuse(socket)
    sockets.handleUpgrade(request, socket, head, (ws) => {
      if (wanted === 'wall') serveWall(ws, streams)
      else serve(ws, streams, wanted)
    })
  })
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject)
    http.listen(0, '127.0.0.1', resolve)
  })
  const { port } = http.address() as AddressInfo
  return {
    base: `ws://127.0.0.1:${port}/${token}`,
    close: () => {
      for (const ws of sockets.clients) ws.terminate()
      return new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      })
    },
  }
}

interface Wanted {
  camera: string
  quality: Quality
}

/** What a request asks for, or null when it is not one of ours. Exported for its test. */
export function admitted(
  request: IncomingMessage,
  token: string,
  origin: string,
): Wanted | 'wall' | null {
  if (request.headers.origin !== origin) return null
  if (!/^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')) return null
  const [, given = '', camera = '', quality, ...more] = (request.url ?? '').split('/')
  if (!same(given, token) || more.length > 0) return null
  if (camera === 'wall' && quality === undefined) return 'wall'
  const parsed = Quality.safeParse(quality)
  if (!parsed.success) return null
  return /^[\w-]{1,64}$/.test(camera) ? { camera, quality: parsed.data } : null
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function refuse(socket: Duplex): void {
  socket.once('finish', () => socket.destroy())
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
}

function serve(ws: WebSocket, streams: Streams, { camera, quality }: Wanted): void {
  const seat: Seat = {
    send: (bytes) => ws.send(bytes),
    backlog: () => ws.bufferedAmount,
    restart: () => ws.close(CODE.restarted),
    end: () => ws.close(CODE.ended),
  }
  ws.on('close', () => streams.leave(seat))
  ws.on('error', () => ws.terminate())
  if (!streams.join(camera, quality, seat)) ws.close(CODE.ended)
}

function serveWall(ws: WebSocket, streams: Streams): void {
  const socket = { send: (bytes: Buffer) => ws.send(bytes), backlog: () => ws.bufferedAmount }
  const feed = new WallFeed(streams, socket, Date.now)
  ws.on('message', (data) => feed.hear(String(data)))
  ws.on('close', () => feed.end())
  ws.on('error', () => ws.terminate())
}

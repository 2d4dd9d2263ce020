import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** Hundreds of cameras that cost nothing: one port that speaks RTSP for any path. */
export interface Listening {
  port: number
  url(path: string): string
  /** Nobody listens any more; live connections are destroyed. */
  stop(): Promise<void>
  /** On the same port again. */
  start(): Promise<void>
}

const FPS = 10

/** One H.264 picture of 64 × 64 pixels: its parameter sets and itself. */
const SPS = 'Z0LACqYREJsBEAAAAwAQAAADACDxImEY'
const PPS = 'aMhCDyyA'
const UNITS = [SPS, PPS, 'ZYiCAr4jFAAFd+jgACPbJycnXXXXXXXXXXXXgA=='].map((unit) =>
  Buffer.from(unit, 'base64'),
)
const SDP = [
  ...['v=0', 'o=- 0 0 IN IP4 127.0.0.1', 's=camera', 'c=IN IP4 0.0.0.0', 't=0 0', 'a=control:*'],
  ...['m=video 0 RTP/AVP 96', 'a=rtpmap:96 H264/90000', `a=framerate:${FPS}`],
  `a=fmtp:96 packetization-mode=1;profile-level-id=42c00a;sprop-parameter-sets=${SPS},${PPS}`,
  ...['a=control:track0', ''],
].join('\r\n')

/**
 * Answers OPTIONS, DESCRIBE, SETUP (interleaved alone) and PLAY, and then sends the same keyframe all
 * the time: as much as proves a camera, without an encoder.
 */
export async function startListening(): Promise<Listening> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    serve(socket)
  })
  const port = await listen(server, 0)
  return {
    port,
    url: (path) => `rtsp://127.0.0.1:${port}${path}`,
    stop: async () => {
      if (!server.listening) return
      const closed = new Promise((done) => server.close(done))
      for (const socket of sockets) socket.destroy()
      await closed
    },
    start: async () => {
      if (!server.listening) await listen(server, port)
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen({ port, host: '127.0.0.1', backlog: 511 })
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function serve(socket: Socket): void {
  let said = Buffer.alloc(0)
  socket.on('data', (chunk) => {
    said = Buffer.concat([said, chunk])
    for (let end = said.indexOf('\r\n\r\n'); end >= 0; end = said.indexOf('\r\n\r\n')) {
      // What a client tells of its receipt (RTCP) lies between its requests.
      const text = said.toString('latin1', 0, end)
      said = said.subarray(end + 4)
      const request = /([A-Z_]+) (rtsp:\S+) RTSP\/1\.0[\s\S]*?^cseq: *(\d+)/im.exec(text)
      if (request) answer(socket, request[1] ?? '', request[2] ?? '', request[3] ?? '0', text)
    }
  })
}

function answer(socket: Socket, method: string, url: string, sequence: string, text: string) {
  const say = (status: string, lines: string[] = [], body = '') =>
    socket.write([`RTSP/1.0 ${status}`, `CSeq: ${sequence}`, ...lines, '', body].join('\r\n'))
  const session = 'Session: 1;timeout=60'
  if (method === 'OPTIONS') say('200 OK', ['Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN'])
  else if (method === 'DESCRIBE')
    say(
      '200 OK',
      [
        ...['Content-Type: application/sdp', `Content-Base: ${url}/`],
        `Content-Length: ${SDP.length}`,
      ],
      SDP,
    )
  else if (method === 'SETUP' && !/interleaved/i.test(text)) say('461 Unsupported Transport')
  else if (method === 'SETUP')
    say('200 OK', ['Transport: RTP/AVP/TCP;unicast;interleaved=0-1', session])
  else if (method === 'PLAY') {
    say('200 OK', [session, 'Range: npt=0.000-'])
    play(socket)
  } else {
    say('200 OK', [session])
    if (method === 'TEARDOWN') socket.end()
  }
}

/** Until the viewer has gone. */
function play(socket: Socket): void {
  let sent = 0
  const keyframe = () => {
    const at = Math.floor(sent / UNITS.length)
    for (const [i, unit] of UNITS.entries())
      socket.write(packet(unit, sent++, at * (90_000 / FPS), i === UNITS.length - 1))
  }
  keyframe()
  const timer = setInterval(keyframe, 1_000 / FPS)
  socket.once('close', () => clearInterval(timer))
}

function packet(unit: Buffer, sequence: number, timestamp: number, last: boolean): Buffer {
  const head = Buffer.alloc(16)
  head.write('$', 'latin1')
  head.writeUInt16BE(12 + unit.length, 2)
  head.writeUInt8(0x80, 4)
  head.writeUInt8(96 | (last ? 0x80 : 0), 5)
  head.writeUInt16BE(sequence & 0xffff, 6)
  head.writeUInt32BE(timestamp >>> 0, 8)
  head.writeUInt32BE(0x5647, 12)
  return Buffer.concat([head, unit])
}

import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** What the answering camera does: a status for DESCRIBE or SETUP, or an SDP with nothing behind. */
export type Answer = { describe?: number; setup?: number; media?: string }

export const H264 = 'm=video 0 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\na=control:t\r\n'
export const SOUND = 'm=audio 0 RTP/AVP 0\r\na=control:t\r\n'

export interface Answering {
  port: number
  /** The lines that asked for something, such as `DESCRIBE rtsp://… RTSP/1.0`. */
  asked: string[]
  close(): Promise<void>
}

/** An RTSP camera that answers by the book and never sends a picture. */
export async function answering(answer: Answer): Promise<Answering> {
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      asked.push(String(bytes).split('\r\n')[0] ?? '')
      socket.write(reply(String(bytes), answer))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

function reply(request: string, { describe = 200, setup = 200, media = H264 }: Answer): string {
  const number = /CSeq: (\d+)/i.exec(request)?.[1] ?? '0'
  const sdp = `v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n${media}`
  const head = (status: number, more = '') =>
    `RTSP/1.0 ${status} Said\r\nCSeq: ${number}\r\n${more}\r\n`
  if (request.startsWith('DESCRIBE') && describe !== 200) return head(describe)
  if (request.startsWith('DESCRIBE'))
    return `${head(200, `Content-Type: application/sdp\r\nContent-Length: ${sdp.length}\r\n`)}${sdp}`
  if (request.startsWith('SETUP') && setup !== 200) return head(setup)
  if (request.startsWith('SETUP'))
    return head(200, 'Transport: RTP/AVP/TCP;unicast;interleaved=0-1\r\nSession: 1\r\n')
  return head(200, 'Public: DESCRIBE, SETUP, PLAY\r\nSession: 1\r\n')
}

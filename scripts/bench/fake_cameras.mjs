// Cameras that only answer: RTSP with Digest, and pictures of noise with a keyframe every two
// seconds. One process; every address of 127.0.0.0/8 at its port is a camera of its own.
// Prints its port, then its processor time (ms) whenever a line comes in.
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'

const SDP =
  'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nt=0 0\r\nm=video 0 RTP/AVP 96\r\n' +
  'a=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1;' +
  'sprop-parameter-sets=Z0IAHpWoKA9k,aM48gA==\r\na=control:trackID=1\r\n'

/** 12 pictures a second of 5 kB: half a megabit, as a sub-stream. */
const EVERY = 83
const SIZE = 1300
const PER_PICTURE = 4
const GROUP = 24

const answer = (cseq, head = [], body = '') =>
  [
    ...['RTSP/1.0 200 OK', `CSeq: ${cseq}`, ...head],
    ...(body ? ['Content-Type: application/sdp', `Content-Length: ${body.length}`] : []),
    ...['', body],
  ].join('\r\n')

function packet(number, key) {
  const bytes = Buffer.alloc(4 + SIZE, 0x55)
  bytes[0] = 0x24
  bytes[1] = 0
  bytes.writeUInt16BE(SIZE, 2)
  bytes[4] = 0x80
  bytes[5] = 96
  bytes.writeUInt16BE(number & 0xffff, 6)
  bytes[16] = key ? 0x65 : 0x41
  return bytes
}

function play(socket) {
  let number = 0
  let picture = Math.floor(Math.random() * GROUP)
  const timer = setInterval(() => {
    const key = picture++ % GROUP === 0
    for (let n = 0; n < PER_PICTURE; n++) socket.write(packet(number++, key))
  }, EVERY)
  socket.on('close', () => clearInterval(timer))
}

function reply(socket, text) {
  const [, method = ''] = /^(\w+)/.exec(text) ?? []
  const [, cseq = '0'] = /^CSeq: (\d+)/im.exec(text) ?? []
  const signed = /^Authorization: Digest/im.test(text)
  if (method === 'OPTIONS') return socket.write(answer(cseq, ['Public: DESCRIBE, SETUP, PLAY']))
  if (!signed)
    return socket.write(
      `RTSP/1.0 401 Unauthorized\r\nCSeq: ${cseq}\r\nWWW-Authenticate: Digest realm="x", nonce="${cseq}${Date.now()}"\r\n\r\n`,
    )
  if (method === 'DESCRIBE') return socket.write(answer(cseq, [], SDP))
  if (method === 'SETUP')
    return socket.write(
      answer(cseq, ['Session: 1', 'Transport: RTP/AVP/TCP;unicast;interleaved=0-1']),
    )
  if (method === 'TEARDOWN') return socket.end()
  socket.write(answer(cseq, ['Session: 1']))
  if (method === 'PLAY') play(socket)
}

const server = createServer((socket) => {
  let text = ''
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    for (let end = text.indexOf('\r\n\r\n'); end >= 0; end = text.indexOf('\r\n\r\n')) {
      reply(socket, text.slice(0, end))
      text = text.slice(end + 4)
    }
  })
})
server.listen({ port: 0, host: '0.0.0.0', backlog: 4096 }, () =>
  console.log(`${server.address().port}`),
)
createInterface({ input: process.stdin })
  .on('line', () => console.log(`${Math.round(process.cpuUsage().user / 1000)}`))
  .on('close', () => process.exit())

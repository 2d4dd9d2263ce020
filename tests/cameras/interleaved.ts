/**
 * What a server says on an RTSP connection that carries the media too (RFC 2326, 10.12):
 * - `message`: an answer, head and body
 * - `packet`: RTP (even channel) or RTCP (odd) with its four bytes of framing
 * - `raw`: whatever else is spoken there
 */
export type Piece =
  | { kind: 'message' | 'raw'; bytes: Buffer }
  | { kind: 'packet'; channel: number; bytes: Buffer }

const DOLLAR = 0x24
const FRAMING = 4

/** Cuts the server's side of a connection into its pieces. What is no RTSP stays `raw` for good. */
export class Interleaved {
  private rest: Buffer = Buffer.alloc(0)
  private raw = false

  push(chunk: Buffer): Piece[] {
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk
    const pieces: Piece[] = []
    for (let piece = this.next(); piece; piece = this.next()) {
      pieces.push(piece)
      this.rest = this.rest.subarray(piece.bytes.length)
    }
    return pieces
  }

  private next(): Piece | null {
    const { rest } = this
    if (rest.length === 0) return null
    if (!this.raw && rest[0] === DOLLAR) return packetIn(rest)
    this.raw ||= !isAnswer(rest)
    return this.raw ? { kind: 'raw', bytes: rest } : messageIn(rest)
  }
}

/** The beginning of `RTSP/1.0 200 OK`, as far as it is there. */
const isAnswer = (bytes: Buffer) => 'RTSP/'.startsWith(bytes.toString('latin1', 0, 5))

function packetIn(bytes: Buffer): Piece | null {
  if (bytes.length < FRAMING) return null
  const end = FRAMING + bytes.readUInt16BE(2)
  if (bytes.length < end) return null
  return { kind: 'packet', channel: bytes[1] ?? 0, bytes: bytes.subarray(0, end) }
}

function messageIn(bytes: Buffer): Piece | null {
  const head = bytes.indexOf('\r\n\r\n')
  if (head < 0) return null
  const length = /^content-length: *(\d+)/im.exec(bytes.toString('latin1', 0, head))
  const end = head + 4 + Number(length?.[1] ?? 0)
  return bytes.length < end ? null : { kind: 'message', bytes: bytes.subarray(0, end) }
}

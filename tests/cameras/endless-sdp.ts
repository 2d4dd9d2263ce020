import type { Socket } from 'node:net'
import type { Piece } from './interleaved'

/** Promised to the client, so that it goes on reading: half a gigabyte. */
const PROMISED = 500_000_000
const LINE = 'a=x-note:this description has no end\r\n'
/** A megabyte a second. */
const LOT = { bytes: LINE.repeat(Math.ceil(20_000 / LINE.length)), every: 20 }

export const isDescription = (piece: Piece) =>
  piece.kind === 'message' && /^content-type: *application\/sdp/im.test(piece.bytes.toString())

/** Answers with a description of the media that goes on and on, until the client has enough. */
export function describeForEver(client: Socket, { bytes }: Piece): void {
  client.write(bytes.toString().replace(/^(content-length: *)\d+/im, `$1${PROMISED}`))
  const timer = setInterval(() => {
    if (!client.writableNeedDrain) client.write(LOT.bytes)
  }, LOT.every)
  client.once('close', () => clearInterval(timer))
}

import { describe, expect, it } from 'vitest'
import { Interleaved, type Piece } from './interleaved'
import { flip, shift, withoutKeyframes, wrapIn } from './media-faults'

const CLOCK = 8
const REPORT_CLOCK = 20

/** RTP in its framing; `payload` begins with H.264's unit. */
function rtp(payload: number[], { channel = 0, sequence = 7, timestamp = 1000 } = {}): Piece {
  const bytes = Buffer.from([
    0x24,
    channel,
    0,
    12 + payload.length,
    0x80,
    96,
    ...Array(10),
    ...payload,
  ])
  bytes.writeUInt16BE(sequence, 6)
  bytes.writeUInt32BE(timestamp, CLOCK)
  return { kind: 'packet', channel, bytes }
}

function report(timestamp: number, channel = 1): Piece {
  const bytes = Buffer.from([0x24, channel, 0, 28, 0x80, 200, ...Array(26)])
  bytes.writeUInt32BE(timestamp, REPORT_CLOCK)
  return { kind: 'packet', channel, bytes }
}

const answer = (body: string) =>
  Buffer.from(`RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: ${body.length}\r\n\r\n${body}`)

describe('the pieces of a connection', () => {
  const [said, media] = [answer('$v=0'), rtp([1, 2, 3]).bytes]
  const stream = Buffer.concat([answer(''), said, media, report(5).bytes, media])

  it('are the same however the bytes arrive', () => {
    for (const size of [1, 7, 50, 1000]) {
      const parser = new Interleaved()
      const pieces: Piece[] = []
      for (let at = 0; at < stream.length; at += size) {
        pieces.push(...parser.push(stream.subarray(at, at + size)))
      }
      expect(pieces.map((piece) => piece.kind).join()).toBe('message,message,packet,packet,packet')
      expect(pieces[1]?.bytes).toEqual(said)
      expect(Buffer.concat(pieces.map((piece) => piece.bytes))).toEqual(stream)
    }
  })

  it('of another protocol are left as they are', () => {
    const parser = new Interleaved()
    expect(parser.push(Buffer.from('HTTP/1.1 200 OK'))).toMatchObject([{ kind: 'raw' }])
    expect(parser.push(Buffer.from('$'))).toMatchObject([{ kind: 'raw' }])
  })
})

describe('flip', () => {
  it('changes its share of the payload, and nothing else', () => {
    const piece = rtp(Array(200).fill(9))
    const bytes = flip(0.05)(piece) as Buffer
    let [changed, tries] = [0, 0]
    for (; tries < 100; tries++) {
      const out = flip(0.05)(piece) as Buffer
      changed += out.filter((byte, at) => byte !== piece.bytes[at]).length
    }
    expect(bytes.subarray(0, 16)).toEqual(piece.bytes.subarray(0, 16))
    expect(changed / tries / 200).toBeGreaterThan(0.04)
    expect(changed / tries / 200).toBeLessThan(0.06)
  })

  it('leaves RTCP and the dialogue', () => {
    const said: Piece = { kind: 'message', bytes: answer('v=0') }
    for (const piece of [report(5), said]) expect(flip(1)(piece)).toBe(piece.bytes)
  })
})

describe('the clock', () => {
  it('jumps for media and reports alike, each track at its own speed', () => {
    const back = shift(-1)
    expect(back(rtp([1], { timestamp: 1000 }))?.readUInt32BE(CLOCK)).toBe(2 ** 32 - 89_000)
    expect(back(report(100_000))?.readUInt32BE(REPORT_CLOCK)).toBe(10_000)
    expect(shift(30 * 3600)(rtp([1]))?.readUInt32BE(CLOCK)).toBe(
      (1000 + 30 * 3600 * 90_000) % 2 ** 32,
    )
    expect(shift(2)(rtp([1], { channel: 2 }))?.readUInt32BE(CLOCK)).toBe(17_000)
  })

  it('begins again at zero after the time that was asked for', () => {
    const wrap = wrapIn(2)
    const at = (timestamp: number) => wrap(rtp([1], { timestamp }))?.readUInt32BE(CLOCK)
    expect(wrap(report(5_000))?.readUInt32BE(REPORT_CLOCK)).toBe(2 ** 32 - 180_000)
    expect([at(5_000), at(184_999), at(185_000)]).toEqual([2 ** 32 - 180_000, 2 ** 32 - 1, 0])
  })
})

it('leaves out keyframes and parameter sets, whole, aggregated or in fragments, without a gap', () => {
  const filter = withoutKeyframes()
  const [stapA, fuA] = [24, 28]
  const units = [
    [1, 0],
    [7, 0],
    [stapA, 0, 2, 7, 0, 0, 1, 8],
    [fuA, 0x85],
    [fuA, 0x05],
    [stapA, 0, 2, 6, 0, 0, 2, 1, 0],
    [fuA, 0x81],
  ]
  const sent = units.map((unit, i) =>
    filter(rtp(unit, { sequence: 65_533 + i > 65_535 ? i - 3 : 65_533 + i })),
  )
  expect(sent.map((bytes) => bytes?.readUInt16BE(6) ?? null)).toEqual([
    65_533,
    null,
    null,
    null,
    null,
    65_534,
    65_535,
  ])
})

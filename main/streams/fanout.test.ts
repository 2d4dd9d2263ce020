import { beforeEach, expect, it } from 'vitest'
import { packetAt } from '../mpegts'
import { Fanout, type Viewer } from './fanout'
import { cutAtFrames, makeMedia } from './testing/media'
import { TsReader } from './ts-reader'

const pieces = cutAtFrames(makeMedia({ frames: 30, gop: 10 }))
/** Plays the frames from..to (of 30) of a run that goes on. */
let play: (from: number, to: number) => void
let fanout: Fanout

class Watching implements Viewer {
  sent: Buffer[] = []
  behind = 0
  restarts = 0
  send = (bytes: Buffer) => void this.sent.push(Buffer.from(bytes))
  backlog = () => this.behind
  restart = () => void this.restarts++
  get frames(): number {
    return new TsReader().push(Buffer.concat(this.sent)).frames
  }
}

beforeEach(() => {
  fanout = new Fanout()
  begin()
})

function begin() {
  const reader = new TsReader()
  fanout.push(reader.push(pieces[0] ?? Buffer.alloc(0)), reader.tables)
  play = (from, to) => {
    for (const piece of pieces.slice(from, to + 1)) fanout.push(reader.push(piece), reader.tables)
  }
}

function join(): Watching {
  const viewer = new Watching()
  fanout.join(viewer)
  return viewer
}

/** The kinds of the first packets: what a player meets first. */
function beginning(bytes: Buffer = Buffer.alloc(0)) {
  const [pat, pmt, picture] = [0, 188, 376].map((at) => packetAt(bytes, at))
  return [pat?.pid, pmt?.pid, picture?.pid, picture?.keyframe]
}
const WELL = [0, 0x1000, 0x100, true]

it('gives everybody every byte', () => {
  const [a, b] = [join(), join()]
  play(1, 30)
  const all = Buffer.concat(pieces.slice(1))
  for (const { sent, frames } of [a, b]) {
    expect(frames).toBe(30)
    expect(Buffer.concat(sent).subarray(376).equals(all)).toBe(true)
  }
})

it('begins with PAT, PMT and the newest keyframe for one that comes late', () => {
  play(1, 17) // keyframes are the frames 1, 11 and 21
  const late = join()
  expect(late.sent).toHaveLength(1)
  expect(beginning(late.sent[0])).toEqual(WELL)
  expect(late.frames).toBe(7)
  play(18, 25)
  expect(late.frames).toBe(15)
})

it('waits for a keyframe when there is none yet', () => {
  play(1, 1)
  fanout.forget()
  const early = join()
  play(2, 10)
  expect(early.sent).toEqual([])
  play(11, 12)
  expect(beginning(early.sent[0])).toEqual(WELL)
  expect(early.frames).toBe(2)
})

it('skips to the next keyframe for one that is two megabytes behind, once it has caught up', () => {
  const [slow, quick] = [join(), join()]
  play(1, 5)
  slow.behind = 2_000_001
  play(6, 12)
  expect(slow.frames).toBe(5)
  slow.behind = 500_000
  play(13, 20)
  expect(slow.frames).toBe(5)
  play(21, 21) // the third keyframe, but still too much to send
  expect(slow.frames).toBe(5)
  slow.behind = 0
  play(22, 30)
  expect(slow.frames).toBe(5)
  begin()
  play(1, 3)
  expect(slow.frames).toBe(8)
  expect(beginning(slow.sent.at(-3))).toEqual(WELL)
  expect(quick.frames).toBe(33)
})

it('tells only those who got something that a new run begins', () => {
  const served = join()
  play(1, 5)
  fanout.forget()
  const waiting = join()
  fanout.restart()
  fanout.restart()
  expect([served.restarts, waiting.restarts]).toEqual([1, 0])
})

it('begins anew at a keyframe for one that stays through a restart', () => {
  const viewer = join()
  play(1, 5)
  fanout.restart()
  viewer.sent = []
  play(6, 10)
  expect(viewer.sent).toEqual([])
  play(11, 12)
  expect(beginning(viewer.sent[0])).toEqual(WELL)
})

it('keeps nothing of an ended stream for the next viewer', () => {
  play(1, 5)
  fanout.forget()
  expect(join().sent).toEqual([])
})

it('sends nothing to one that left', () => {
  const gone = join()
  play(1, 3)
  fanout.leave(gone)
  play(4, 30)
  expect([gone.frames, fanout.viewers]).toEqual([3, 0])
})

it('keeps no group of pictures larger than eight megabytes', () => {
  play(1, 1)
  const filler = { bytes: Buffer.alloc(4_000_000), keyframes: [], frames: 0 }
  fanout.push(filler, [])
  expect(join().sent).toHaveLength(1)
  fanout.push(filler, [])
  expect(join().sent).toHaveLength(0)
  fanout.push(filler, [])
  expect(join().sent).toHaveLength(0)
  play(11, 11)
  expect(join().sent).toHaveLength(1)
})

it('starts in the middle of a chunk, where its keyframe is', () => {
  const late = join()
  const reader = new TsReader()
  reader.push(Buffer.concat(pieces.slice(0, 5)))
  fanout.push(reader.push(Buffer.concat(pieces.slice(5, 15))), reader.tables)
  expect(beginning(late.sent[0])).toEqual(WELL)
  expect(late.frames).toBe(4)
})

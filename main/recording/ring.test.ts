import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseSegmentFile } from './names'
import type { Tap } from './recording'
import { chunksOf, complaints, feed, makeFilm, picturesIn } from './testing/film'
import { newStation, START, type Station } from './testing/station'

let film: Buffer
let station: Station

beforeAll(() => {
  film = makeFilm({ frames: 1500, gop: 25 }) // a minute
}, 60_000)
beforeEach(() => {
  station = newStation()
})
afterEach(async () => {
  await station.recording.close()
  station.remove()
})

/** A minute, or less, of a camera, written each second. */
async function record(
  camera: string,
  from: number,
  count = 1500,
  tap: Tap = station.recording.tap,
) {
  const { tables, chunks } = chunksOf(film)
  const to = tap ?? station.recording.tap
  to.begun(camera, 'main')
  for (const [i, chunk] of chunks.slice(0, count).entries()) {
    const at = START + from + i * 40
    station.clock.advance(at - station.clock.now())
    to.batch(camera, 'main', chunk, tables, at)
    if (i % 25 === 24) await station.round()
  }
  await station.round()
}

const begins = () =>
  station
    .files()
    .map(({ name }) => (parseSegmentFile(name)?.from ?? 0) - START)
    .sort((a, b) => a - b)

describe('segments', () => {
  it('begin with tables and a keyframe each four seconds, and play by themselves', async () => {
    await record('cam', 0, 500)
    expect(begins()).toEqual([0, 4000, 8000, 12000, 16000])
    for (const { name } of station.files()) {
      const path = join(station.ring, name)
      expect(picturesIn(path)).toHaveLength(100)
      expect(picturesIn(path)[0]?.key).toBe(true)
      expect(complaints(path)).toBe('')
    }
  })

  it('hold what was received, bit for bit, but for the packets that tell its arrival', async () => {
    await record('cam', 0, 500)
    const written = station.files().map(({ name }) => readFileSync(join(station.ring, name)))
    const { tables, chunks } = chunksOf(film)
    const head = 2 * 188
    for (const bytes of written) expect(bytes.subarray(0, head)).toEqual(Buffer.concat(tables))
    const kept = Buffer.concat(written.map((bytes) => withoutMarkers(bytes.subarray(head))))
    expect(kept).toEqual(Buffer.concat(chunks.slice(0, 500).map(({ bytes }) => bytes)))
  })

  it('go when they are older than the ring is long, and no sooner', async () => {
    await record('cam', 0)
    await record('cam', 60_000)
    // A minute and the margin of five seconds before 2:00.
    expect(begins()[0]).toBe(52_000)
    expect(station.recording.usage()).toMatchObject({ early: 0, protected: 0, segments: 17 })
  })

  it('of a clock that was set back go as well', async () => {
    await record('cam', 600_000, 100)
    await station.recording.close()
    const again = station.again({ clock: { ...station.clock, now: () => START } })
    await again.release('')
    expect(station.files()).toEqual([])
    await again.close()
  })
})

describe('the budget', () => {
  it('is never passed; the oldest of all cameras go first', async () => {
    const budget = film.length
    station = await renewed({ budget: () => budget })
    const sizes: number[] = []
    await record('a', 0)
    await record('b', 10_000, 1500, watched(sizes))
    const left = station.files().map(({ name }) => parseSegmentFile(name))
    expect(sizes.every((size) => size <= budget)).toBe(true)
    expect(Math.max(...sizes)).toBeGreaterThan(budget * 0.8)
    expect(left.some((name) => name?.camera === 'a' && name.from < START + 8_000)).toBe(false)
    expect(station.recording.usage().early).toBeGreaterThan(10)
  })

  it('spares what is protected, which may fill it', async () => {
    const budget = film.length / 2
    station = await renewed({ budget: () => budget })
    const { saved } = station.recording.protect({ ...lease(0, 120_000), camera: 'a' })
    expect(await saved).toBe(true)
    await record('a', 0)
    expect(begins()[0]).toBe(0)
    await record('b', 60_000, 100)
    expect(station.files().some(({ name }) => name.startsWith('b.'))).toBe(false)
    expect(station.recording.state()).toMatchObject({ state: 'failed', reason: 'over-budget' })
    expect(station.recording.usage().protected).toBe(station.recording.usage().bytes)
  })
})

const lease = (from: number, to: number) => ({
  ...{ camera: 'cam', owner: 'a-bookmark' },
  ...{ from: START + from, to: START + to },
})

describe('protection', () => {
  it('keeps what is there and what comes, until it is released', async () => {
    await record('cam', 0, 750) // half a minute
    const taken = station.recording.protect(lease(10_000, 50_000))
    expect(await taken.saved).toBe(true)
    await record('cam', 40_000, 500)
    await record('cam', 200_000, 25)
    expect(begins()).toEqual([8000, 12000, 16000, 20000, 24000, 28000, 40000, 44000, 48000, 200000])
    await station.recording.release(taken.lease.id)
    expect(begins()).toEqual([200000])
    expect(readdirSync(join(station.ring, 'leases'))).toEqual([])
  })

  it('is found again by the next run, which goes on with it', async () => {
    await record('cam', 0, 500)
    const taken = station.recording.protect(lease(7_000, 9_000))
    await taken.saved
    await station.recording.close()
    station.clock.advance(600_000)
    for (const { name } of station.files()) {
      const last = (parseSegmentFile(name)?.from ?? 0) + 3_960
      utimesSync(join(station.ring, name), last / 1000, last / 1000)
    }
    // As a crash would leave them.
    writeFileSync(join(station.ring, 'leases', 'half.json.tmp'), '{')
    writeFileSync(join(station.ring, 'leases', 'odd.json'), '{}')
    writeFileSync(join(station.ring, 'stranger.txt'), 'not ours')
    const again = station.again()
    await again.release('')
    expect(again.leases()).toEqual([taken.lease])
    expect(begins()).toEqual([4000, 8000])
    expect(readdirSync(join(station.ring, 'leases')).sort()).toEqual([
      `${taken.lease.id}.json`,
      'odd.json',
    ])
    expect(station.log.join()).toContain('a lease that cannot be read: odd.json')
    expect(readdirSync(station.ring)).toContain('stranger.txt')
    const request = { camera: 'cam', quality: 'main', ...span(7_000, 9_000) } as const
    const clip = await again.cut({ ...request, moment: request.from }, join(station.root, 'a.mp4'))
    expect(clip.ok && clip.value.offset).toBeCloseTo(0, 0)
    await again.release(taken.lease.id)
    expect(station.files()).toEqual([])
    await again.close()
  })
})

const span = (from: number, to: number) => ({ from: START + from, to: START + to })

describe.skipIf(process.platform !== 'linux')('trouble', () => {
  it('a full disk is told; the next seconds are lost and counted, then it goes on', async () => {
    await record('cam', 0, 25)
    const [first] = station.files()
    if (!first) throw new Error('nothing was written')
    const path = join(station.ring, first.name)
    rmSync(path)
    symlinkSync('/dev/full', path)
    await record2(25, 75)
    expect(station.recording.state()).toMatchObject({ state: 'failed', reason: 'disk-full' })
    expect(station.states.at(-1)).toBe(station.recording.state())
    rmSync(path)
    await record2(75, 400)
    expect(station.recording.state()).toMatchObject({ state: 'recording', reason: 'none' })
    expect(station.recording.state().dropped).toBeGreaterThan(10_000)
    const [after] = begins()
    expect(after).toBeGreaterThan(5_000)
    expect(after).toBeLessThan(9_000)
  })

  it('a folder that vanishes is told, and used again when it is back', async () => {
    await station.recording.close()
    const share = join(station.root, 'share')
    execFileSync('mkdir', [share])
    station.recording = station.again({ dir: join(share, 'ring') })
    await record('cam', 0, 50)
    renameSync(share, `${share}-away`)
    await record('cam', 2_000, 250)
    expect(station.recording.state()).toMatchObject({ state: 'failed', reason: 'folder-gone' })
    expect(readdirSync(station.root)).not.toContain('share')
    renameSync(`${share}-away`, share)
    await record('cam', 14_000, 500)
    expect(station.recording.state()).toMatchObject({ state: 'recording', reason: 'none' })
    expect(readdirSync(join(share, 'ring')).length).toBeGreaterThan(3)
  })

  it('a disk that does not answer holds nobody up, and fills no memory', async () => {
    await record('cam', 0, 25)
    const [first] = station.files()
    if (!first) throw new Error('nothing was written')
    const path = join(station.ring, first.name)
    rmSync(path)
    execFileSync('mkfifo', [path]) // opening one to write waits for somebody who reads
    const flood = { tap: station.recording.tap, camera: 'cam', film }
    for (let minute = 0; minute < 40; minute++) {
      feed({ ...flood, from: START + 1_000 + minute * 60_000 })
      await station.clock.advanceAsync(1_000)
    }
    const { reason, dropped } = station.recording.state()
    expect(['no-response', 'too-slow']).toContain(reason)
    const all = 40 * film.length
    expect(dropped).toBeGreaterThan(all - 10_000_000)
    const reader = spawn('sh', ['-c', 'exec cat <> "$0" > /dev/null', path], { stdio: 'ignore' })
    await station.round()
    reader.kill('SIGKILL')
    await once(reader, 'close')
    rmSync(path)
    await record('cam', 3_000_000, 500)
    expect(station.recording.state()).toMatchObject({ state: 'recording' })
  })
})

it('those who ask at once share one round; who asks later gets his own', async () => {
  let rounds = 0
  const keep = () => {
    rounds++
    return 60
  }
  station = await renewed({ keep })
  await record('cam', 0, 250)
  rounds = 0
  const from = station.clock.now()
  const saved = (camera: string) =>
    station.recording.protect({ camera, from, to: from + 1, owner: 'mark' }).saved
  const kept = await Promise.all(Array.from({ length: 64 }, (_, i) => saved(`${i}`)))
  expect(kept.filter((each) => each)).toHaveLength(64)
  expect(rounds).toBe(1)
  const first = saved('first')
  await Promise.resolve()
  expect(await Promise.all([first, saved('later')])).toEqual([true, true])
  expect(rounds).toBe(3)
})

/** Further pictures of the same run. */
async function record2(first: number, last: number): Promise<void> {
  const { tables, chunks } = chunksOf(film)
  for (let i = first; i < last; i++) {
    const at = START + i * 40
    station.clock.advance(at - station.clock.now())
    const chunk = chunks[i]
    if (chunk) station.recording.tap.batch('cam', 'main', chunk, tables, at)
    if (i % 25 === 24) await station.round()
  }
}

async function renewed(change: Parameters<typeof newStation>[0]): Promise<Station> {
  await station.recording.close()
  station.remove()
  return newStation(change)
}

/** Looks at the disk with each second of a stream. */
function watched(sizes: number[]): Tap {
  const { tap } = station.recording
  return {
    begun: tap.begun,
    batch: (...all) => {
      tap.batch(...all)
      sizes.push(station.files().reduce((sum, { size }) => sum + size, 0))
    },
  }
}

function withoutMarkers(bytes: Buffer): Buffer {
  const kept: Buffer[] = []
  for (let at = 0; at < bytes.length; at += 188) {
    const packet = bytes.subarray(at, at + 188)
    if ((packet.readUInt16BE(1) & 0x1fff) !== 0x1fff) kept.push(packet)
  }
  return Buffer.concat(kept)
}

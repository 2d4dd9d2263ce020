import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { Ears } from './ears'
import { TsReader } from './ts-reader'

/** A film with the sound of ffmpeg's choice of frames, as the second output writes it. */
const film = (codec: string, more = '') =>
  spawnSync(
    'ffmpeg',
    `-v error -f lavfi -i testsrc2=size=320x180:rate=10:duration=2 -f lavfi
     -i sine=frequency=440:sample_rate=16000:duration=2 -c:v libx264 -preset ultrafast -g 5
     -c:a ${codec} -b:a 48k -f mpegts -omit_video_pes_length 0 ${more} pipe:1`.split(/\s+/),
    { maxBuffer: 1e9 },
  ).stdout

/** What an ear hears of a film that comes in pieces. */
function heard(media: Buffer, piece: number): Buffer[] {
  const [ears, reader, all] = [new Ears(), new TsReader(true), [] as Buffer[]]
  ears.listen('a/main', { sound: (frames) => all.push(frames) })
  ears.begun('a/main')
  for (let at = 0; at < media.length; at += piece)
    ears.batch('a/main', reader.push(media.subarray(at, at + piece)), reader.tables)
  return all
}

/** Lengths of the ADTS frames in a row of bytes; it must hold nothing else. */
function framesIn(bytes: Buffer): number[] {
  const found: number[] = []
  for (let at = 0; at < bytes.length; at += found.at(-1) ?? 0) {
    expect(bytes.readUInt16BE(at) & 0xfff6).toBe(0xfff0)
    found.push((bytes.readUInt32BE(at + 2) >>> 5) & 0x1fff)
  }
  return found
}

it.each([
  ['as ffmpeg puts them together', ''],
  ['one by one', '-pes_payload_size 0'],
])('hands over whole frames of AAC, %s', (_name, more) => {
  const media = film('aac', more)
  for (const piece of [4096, 1000]) {
    const all = heard(media, piece)
    expect(all.flatMap(framesIn).length).toBeGreaterThan(28)
    if (more) expect(all.every((each) => framesIn(each).length === 1)).toBe(true)
    // What an independent decoder makes of it: two seconds.
    const args = ['-v', 'error', '-f', 'aac', '-i', '-', '-f', 's16le', '-ac', '1', '-']
    const { stdout, stderr } = spawnSync('ffmpeg', args, { input: Buffer.concat(all) })
    expect(String(stderr)).toBe('')
    expect(stdout.length / 2 / 16_000).toBeGreaterThan(1.8)
  }
})

it('hears nothing of what a page cannot decode, and nobody after the end', () => {
  expect(heard(film('mp2'), 4096)).toEqual([])
  const [ears, reader, media] = [new Ears(), new TsReader(true), film('aac')]
  let count = 0
  const stop = ears.listen('a/main', { sound: () => count++ })
  const batch = reader.push(media)
  ears.batch('b/main', batch, reader.tables)
  expect(count).toBe(0)
  ears.batch('a/main', batch, reader.tables)
  expect(count).toBeGreaterThan(3)
  const before = count
  stop()
  ears.batch('a/main', batch, reader.tables)
  expect(count).toBe(before)
})

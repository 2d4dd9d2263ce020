import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { framesIn } from '../../renderer/components/sound/adts'

const aac = (rate: number, channels: number) => {
  const source = `sine=frequency=440:sample_rate=${rate}:duration=1`
  const args = ['-v', 'error', '-f', 'lavfi', '-i', source, '-ac', `${channels}`]
  const { stdout } = spawnSync('ffmpeg', [...args, '-c:a', 'aac', '-f', 'adts', 'pipe:1'])
  return new Uint8Array(stdout)
}

it.each([
  [8000, 1],
  [48000, 2],
])('finds every frame of sound at %i Hz, %i channels', (sampleRate, numberOfChannels) => {
  const bytes = aac(sampleRate, numberOfChannels)
  const frames = framesIn(bytes)
  expect(frames.length).toBeGreaterThanOrEqual(Math.floor(sampleRate / 1024))
  expect(frames[0]).toMatchObject({ codec: 'mp4a.40.2', sampleRate, numberOfChannels })
  expect(frames.reduce((sum, frame) => sum + frame.bytes.length, 0)).toBe(bytes.length)
})

it('ends at what is none, and at a frame that is not whole', () => {
  const bytes = aac(8000, 1)
  const [first] = framesIn(bytes)
  const length = first?.bytes.length ?? 0
  expect(framesIn(new Uint8Array(64))).toEqual([])
  expect(framesIn(bytes.subarray(0, length + 20))).toHaveLength(1)
})

import type { EncoderReason } from '../../../preload/contract'
import type { Clock } from '../../base/clock'
import { probeArguments, type Version } from '../arguments'
import type { Spawner } from '../process'
import { TsReader } from '../ts-reader'
import type { Encoding } from './candidates'
import { reasonIn } from './judge'
import { runToEnd } from './run-to-end'

/** Frames that are encoded: 2.7 seconds of a camera with 15 a second, so with three keyframes. */
const FRAMES = 40
/** Enough of them, as an encoder may drop some. */
const ENOUGH = 30
const KEYFRAMES = 2
/** Longest time for encoding, and again for decoding, in ms. */
const LIMIT = 5000

export interface Program {
  program: string
  version: Version
}

export interface ProbeDeps extends Program {
  spawn: Spawner
  clock: Clock
}

/** Names of the encoders that this ffmpeg was built with: no more than a promise. */
export async function builtIn({ spawn, clock, program }: ProbeDeps): Promise<Set<string>> {
  const args = ['-hide_banner', '-encoders']
  const { output } = await runToEnd(spawn, { program, args, input: '' }, clock, LIMIT)
  return new Set([...String(output).matchAll(/^ [A-Z.]{6} (\w+)/gm)].map(([, name = '']) => name))
}

/**
 * Really encodes a moving picture, looks at what came out and decodes it again.
 * `none`: it works; else the reason why it does not.
 */
export async function probe(deps: ProbeDeps, encoding: Encoding): Promise<EncoderReason> {
  const { spawn, clock, program, version } = deps
  const args = probeArguments(encoding, version, FRAMES)
  const { output, said, late } = await runToEnd(spawn, { program, args, input: '' }, clock, LIMIT)
  if (late) return 'too-slow'
  const reader = new TsReader()
  const { frames, keyframes } = reader.push(output)
  if (frames === 0) return reasonIn(said)
  const whole = frames >= ENOUGH && keyframes.length >= KEYFRAMES && !reader.hasBFrames
  return whole && (await decodes(deps, output)) ? 'none' : 'bad-picture'
}

/** Whether the pictures can be decoded, and differ as the drawn ones do. */
async function decodes({ spawn, clock, program }: ProbeDeps, h264: Buffer): Promise<boolean> {
  const args = ['-hide_banner', '-v', 'error', '-f', 'mpegts', '-i', 'pipe:0', '-map', '0:v:0']
  const sums = ['-f', 'framecrc', 'pipe:1']
  const launch = { program, args: [...args, ...sums], input: h264 }
  const { output } = await runToEnd(spawn, launch, clock, LIMIT)
  const lines = String(output)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  return new Set(lines.map((line) => line.split(',').at(-1))).size >= ENOUGH
}

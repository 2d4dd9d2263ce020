import { execFileSync } from 'node:child_process'
import { PACKET } from '../../mpegts'
import { TsReader } from '../ts-reader'

export interface Media {
  /** Frames in all, at 25 a second. */
  frames: number
  /** Frames from keyframe to keyframe. */
  gop: number
  /** B-frames between two others. */
  between?: number
}

/** A moving test picture as MPEG-TS with H.264, made by the real ffmpeg. */
export function makeMedia({ frames, gop, between = 0 }: Media): Buffer {
  const input = ['-f', 'lavfi', '-i', 'testsrc2=size=160x120:rate=25']
  const x264 = `keyint=${gop}:min-keyint=${gop}:scenecut=0:bframes=${between}:b-adapt=0`
  const codec = ['-c:v', 'libx264', '-preset', 'ultrafast', '-x264-params', x264]
  const output = ['-frames:v', `${frames}`, '-threads', '1', '-f', 'mpegts', 'pipe:1']
  return execFileSync('ffmpeg', ['-v', 'error', ...input, ...codec, ...output], {
    maxBuffer: 50_000_000,
  })
}

/** The same bytes, cut where frames begin: each piece begins with one, but for the first. */
export function cutAtFrames(media: Buffer): Buffer[] {
  const reader = new TsReader()
  const cuts = [0]
  for (let at = 0; at < media.length; at += PACKET) {
    const { frames } = reader.push(media.subarray(at, at + PACKET))
    if (frames > 0) cuts.push(at)
  }
  return cuts.map((at, i) => media.subarray(at, cuts[i + 1]))
}

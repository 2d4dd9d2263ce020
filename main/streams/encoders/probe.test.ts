import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeClock, realClock } from '../../base/clock'
import { locateFfmpeg, locateSetpriv } from '../locate'
import { createSpawner } from '../process'
import { scripted } from '../testing/scripted'
import { type Encoding, encodingOf } from './candidates'
import { builtIn, type ProbeDeps, probe } from './probe'

/** Another machine may have one; then what works there is not known here. */
const withGpu = ['/dev/dri', '/dev/nvidia0'].some((path) => existsSync(path))

let deps: ProbeDeps
let dir: string

beforeAll(async () => {
  const ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
  if (!ffmpeg) throw new Error('these tests need ffmpeg')
  const spawn = createSpawner(process.platform, await locateSetpriv())
  deps = { program: ffmpeg.program, version: ffmpeg.version, spawn, clock: realClock }
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-probe-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const of = (encoder: Parameters<typeof encodingOf>[0], device = '/dev/dri/renderD128') =>
  encodingOf(encoder, { version: deps.version, quality: 'sub', device })

/** x264 on the way of hardware, since no hardware is here: all that differs is its name. */
const inPlaceOf = (options: string[]): Encoding => ({
  ...{ encoder: 'vaapi', codec: 'libx264', device: [], pixels: 'nv12', options },
})
const X264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0', '-bsf:v', 'dump_extra']
const EACH_SECOND = ['-force_key_frames', 'expr:gte(t,n_forced)']

describe('with the real ffmpeg', () => {
  it('finds that software works', async () => {
    expect(await probe(deps, of('software'))).toBe('none')
  })

  it('finds that an encoder works on the way of hardware', async () => {
    expect(await probe(deps, inPlaceOf([...X264, ...EACH_SECOND]))).toBe('none')
  })

  it('refuses what a late viewer or a player could not use', async () => {
    expect(await probe(deps, inPlaceOf([...X264, '-g', '250']))).toBe('bad-picture')
    const between = ['-x264-params', 'bframes=2:b-adapt=0', ...EACH_SECOND]
    expect(await probe(deps, inPlaceOf(['-c:v', 'libx264', ...between]))).toBe('bad-picture')
    const shaped = inPlaceOf([...X264, ...EACH_SECOND])
    const grey = { ...shaped, pixels: 'nv12,lutyuv=y=128:u=128:v=128' }
    expect(await probe(deps, grey)).toBe('bad-picture')
  })

  it.skipIf(withGpu)('says why no hardware works where there is none', async () => {
    expect(await probe(deps, of('vaapi'))).toBe('no-device')
    expect(await probe(deps, of('nvenc'))).toBe('no-driver')
    expect(await probe(deps, of('qsv'))).toBe('no-device')
  })

  it('says when ffmpeg was built without', async () => {
    expect(await probe(deps, of('videotoolbox'))).toBe('not-built')
    const names = await builtIn(deps)
    expect(names.has('libx264')).toBe(true)
    expect(names.has('h264_videotoolbox')).toBe(false)
    expect(names.has('Encoders')).toBe(false)
  })

  it('sees that what came out cannot be decoded', async () => {
    const program = join(dir, 'ffmpeg')
    // Encodes well, and loses its way when asked to decode.
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$*" in *framecrc*) exit 1;; esac\nexec ${deps.program} "$@"\n`,
    )
    chmodSync(program, 0o755)
    expect(await probe({ ...deps, program }, of('software'))).toBe('bad-picture')
  })
})

it('stops an encoder that hangs after five seconds', async () => {
  const clock = fakeClock()
  const { spawn, runs } = scripted()
  const found = probe({ ...deps, spawn, clock }, of('software'))
  await clock.advanceAsync(4_999)
  expect(runs[0]?.stopped).toBe(false)
  await clock.advanceAsync(1)
  expect(runs[0]?.stopped).toBe(true)
  runs[0]?.events.end()
  expect(await found).toBe('too-slow')
  expect(clock.pending()).toBe(0)
})

import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Camera } from '../../../preload/contract'
import { type Cameras, startCameras } from '../../../tests/cameras/server'
import { realClock } from '../../base/clock'
import { playArguments } from '../arguments'
import { type Ffmpeg, locateFfmpeg } from '../locate'
import { script } from '../script'
import { Streams } from '../streams'
import { realEngine } from '../testing/play'
import { EncoderChoice } from './encoders'

// Hardware that passed the probe and then fails with real cameras: only the probe is deceived.

const IDS = ['a', 'b', 'c']
const soon = { timeout: 15_000, interval: 50 }

let dir: string
let cameras: Cameras
let streams: Streams
let choice: EncoderChoice
const logged: string[] = []

/** The real ffmpeg, but for the probe of NVENC, which x264 passes in its place. */
function deceiving(real: string): string {
  const program = join(dir, 'ffmpeg')
  const x264 = '-c:v libx264 -preset ultrafast -bf 0 -g 15 -frames:v 40 -f mpegts pipe:1'
  const instead = `exec ${real} -f lavfi -i testsrc2=size=640x360:rate=15 ${x264}`
  const lines = ['#!/bin/sh', `case "$*" in *testsrc2*h264_nvenc*) ${instead};; esac`]
  writeFileSync(program, [...lines, `exec ${real} "$@"`, ''].join('\n'))
  chmodSync(program, 0o755)
  return program
}

async function make(spawn: Awaited<ReturnType<typeof realEngine>>['spawn'], real: Ffmpeg) {
  const ffmpeg = { ...real, program: deceiving(real.program) }
  const { program, version } = ffmpeg
  const log = (line: string) => void logged.push(line)
  choice = new EncoderChoice(
    {
      ...{ clock: realClock, spawn, platform: 'linux', ffmpeg: () => ffmpeg, log },
      nodes: async () => [],
      load: (encoder) => streams.load(encoder),
      changed: () => {},
      use: (encoder) => streams.recode(encoder),
    },
    'auto',
  )
  streams = new Streams({
    ...{ clock: realClock, random: () => 0, spawn, encoders: choice, log },
    camera: (id) => ({ id, subUrl: '', enabled: true }) as unknown as Camera,
    launch: (_id, plan) => {
      const input = script({ url: cameras.url('/h265'), transport: 'tcp' }, version.major)
      if (plan.mode === 'copy') return { program, args: playArguments(plan, version), input }
      const encoding = choice.next(plan, version)
      const args = playArguments(plan, version, encoding)
      const twice = plan.original ?? false
      return { program, args, input, encoder: encoding.encoder, twice }
    },
    fingerprint: () => '',
    changed: () => {},
  })
}

/** Another machine may have a card that works. */
describe.skipIf(existsSync('/dev/nvidia0'))('hardware that fails with cameras', () => {
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'vong-gac-fallback-'))
    const { spawn } = await realEngine()
    const real = await locateFfmpeg([], process.env.PATH ?? '')
    if (!real) throw new Error('these tests need ffmpeg')
    const small = { width: 320, height: 184, fps: 10 }
    cameras = await startCameras([{ path: '/h265', codec: 'h265', ...small }])
    await make(spawn, real)
    await choice.look()
  }, 30_000)
  afterAll(async () => {
    await streams?.stopAll()
    await cameras?.stop()
    rmSync(dir, { recursive: true, force: true })
  })

  const seat = { send: () => {}, backlog: () => 0, restart: () => {}, end: () => {} }
  const statuses = () => streams.statuses().map((each) => `${each.state} ${each.transcoded}`)

  it('is found to work, plays nothing, and software plays in its place', async () => {
    expect(choice.now().used).toBe('nvenc')
    streams.join('a', 'main', { ...seat })
    await expect.poll(statuses, soon).toEqual(['live software'])
    expect(logged).toContain('a/main: nvenc gave no picture: software from now on')
    expect(choice.now().used).toBe('nvenc')
  }, 20_000)

  it('is used no more after the third camera, and says why', async () => {
    for (const id of IDS.slice(1)) streams.join(id, 'main', { ...seat })
    await expect.poll(statuses, soon).toEqual(IDS.map(() => 'live software'))
    const nvenc = choice.now().found.find(({ encoder }) => encoder === 'nvenc')
    expect(nvenc).toMatchObject({ state: 'fails', reason: 'failed-playing' })
    expect(choice.now().used).toBe('software')
    expect(logged).toContain('nvenc failed with a stream: no-driver, 3 in a row')
  }, 20_000)
})

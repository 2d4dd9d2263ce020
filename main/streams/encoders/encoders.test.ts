import { describe, expect, it } from 'vitest'
import type { Encoder, Encoders, Transcoder } from '../../../preload/contract'
import { fakeClock } from '../../base/clock'
import type { Launch } from '../process'
import { makeMedia } from '../testing/media'
import { scripted } from '../testing/scripted'
import { EncoderChoice } from './encoders'

const LISTED = ['h264_vaapi', 'h264_nvenc', 'h264_qsv', 'libx264']
const VERSION = { major: 5, minor: 1 }
const media = makeMedia({ frames: 40, gop: 10 })
const decoded = Array.from({ length: 40 }, (_, i) => `0, ${i}, ${i}, 1, 9, 0x${i}\n`).join('')
const PLAN = { mode: 'transcode', wallclock: true, quality: 'sub' } as const

interface Machine {
  wanted?: Transcoder
  /** What works on it. */
  works?: Encoder[]
  nodes?: string[]
  listed?: string[]
  /** A GPU that cannot encode. */
  deaf?: string
}

/** A machine whose ffmpeg does what the test says. */
function machine({
  wanted = 'auto',
  works = [],
  nodes = ['/dev/dri/renderD128'],
  ...more
}: Machine) {
  const { spawn, runs } = scripted()
  const heard: Encoders[] = []
  const used: Encoder[] = []
  const logged: string[] = []
  const load = new Map<Encoder, number>()
  const ffmpeg = { now: { program: 'ffmpeg', version: VERSION } as typeof FFMPEG | null }
  const choice = new EncoderChoice(
    {
      ...{ clock: fakeClock(), spawn, platform: 'linux' as const, ffmpeg: () => ffmpeg.now },
      nodes: async () => nodes,
      load: (encoder) => load.get(encoder) ?? 0,
      changed: (now) => heard.push(now),
      use: (encoder) => used.push(encoder),
      log: (line) => logged.push(line),
    },
    wanted,
  )
  const answer = (launch: Launch): string | Buffer => {
    const args = launch.args.join(' ')
    if (args.includes('-encoders'))
      return (more.listed ?? LISTED).map((name) => ` V....D ${name} x\n`).join('')
    if (args.includes('framecrc')) return decoded
    if (more.deaf && args.includes(more.deaf)) return ''
    const encoder = /h264_(\w+)/.exec(args)?.[1] ?? 'software'
    return works.includes(encoder as Encoder) ? media : ''
  }
  /** Lets every run that was started answer and end, one after the other. */
  const settle = async () => {
    for (let at = 0; ; at++) {
      await new Promise(setImmediate)
      const run = runs[at]
      if (!run) return
      run.events.output(Buffer.from(answer(run.launch)))
      run.events.end()
    }
  }
  const look = async () => {
    const done = choice.look()
    await settle()
    await done
  }
  const states = () => choice.now().found.map(({ encoder, state }) => `${encoder} ${state}`)
  return { choice, runs, heard, used, logged, load, ffmpeg, look, states }
}
const FFMPEG = { program: 'ffmpeg', version: VERSION }

describe('looking', () => {
  it('uses software until it knows better, then the first that works', async () => {
    const m = machine({ works: ['nvenc', 'qsv', 'software'] })
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('software')
    await m.look()
    expect(m.states()).toEqual(['vaapi fails', 'nvenc works', 'qsv works', 'software works'])
    expect([m.choice.now().used, m.used]).toEqual(['nvenc', ['nvenc']])
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('nvenc')
    expect(m.logged).toEqual([
      'encoders: vaapi failed, nvenc works, qsv works, software works; in use: nvenc',
    ])
  })

  it('runs one ffmpeg at a time, and none for what is not built in', async () => {
    const m = machine({ works: ['software'], listed: ['h264_qsv', 'libx264'] })
    void m.choice.look()
    await new Promise(setImmediate)
    expect(m.runs).toHaveLength(1)
    await m.look()
    expect(m.runs.map(({ launch }) => launch.args.find((arg) => /264|encoders/.test(arg)))).toEqual(
      ['-encoders', 'h264_qsv', 'libx264', undefined],
    )
    expect(m.choice.now().found[0]).toMatchObject({ state: 'fails', reason: 'not-built' })
  })

  it('asks each GPU, and remembers which one works', async () => {
    const none = machine({ nodes: [] })
    await none.look()
    expect(none.choice.now().found[0]).toMatchObject({ encoder: 'vaapi', reason: 'no-device' })
    const [deaf, good] = ['/dev/dri/renderD128', '/dev/dri/renderD129'] as const
    const m = machine({ works: ['vaapi'], nodes: [deaf, good], deaf })
    await m.look()
    expect(m.choice.next(PLAN, VERSION).device).toEqual(['-vaapi_device', good])
  })

  it('looks once for each ffmpeg', async () => {
    const m = machine({ works: ['qsv', 'software'] })
    await m.look()
    const { length } = m.runs
    await m.choice.look()
    expect(m.runs).toHaveLength(length)
    m.ffmpeg.now = { ...FFMPEG, program: '/opt/ffmpeg' }
    void m.choice.look()
    await new Promise(setImmediate)
    expect(m.runs[length]?.launch.program).toBe('/opt/ffmpeg')
  })

  it('says while it is at it, waits for an ffmpeg, and ends when it is told to', async () => {
    const m = machine({ works: ['software'] })
    m.ffmpeg.now = null
    await m.choice.look()
    expect(m.runs).toHaveLength(0)
    m.ffmpeg.now = FFMPEG
    await m.look()
    const states = m.heard.map(({ found }) => found.map(({ state }) => state).join(' '))
    expect(states[0]).toBe('unknown unknown unknown unknown')
    expect(states[1]).toBe('testing unknown unknown unknown')
    expect(states.at(-1)).toBe('fails fails fails works')

    const stopped = machine({ works: ['software'] })
    const done = stopped.choice.look()
    await new Promise(setImmediate)
    stopped.choice.stop()
    expect(stopped.runs[0]?.killed).toBe(true)
    stopped.runs[0]?.events.end()
    await done
    expect(stopped.runs).toHaveLength(1)
  })
})

describe('choosing', () => {
  it('takes what the operator wants, and software where that does not work', async () => {
    const m = machine({ works: ['vaapi', 'nvenc', 'software'] })
    await m.look()
    m.choice.choose('nvenc')
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('nvenc')
    m.choice.choose('qsv')
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('software')
    m.choice.choose('software')
    m.choice.choose('auto')
    expect(m.used.filter((each, i) => each !== m.used[i - 1])).toEqual([
      ...['vaapi', 'nvenc', 'software', 'vaapi'],
    ])
  })

  it('gives software to a stream with which hardware failed', async () => {
    const m = machine({ works: ['vaapi'] })
    await m.look()
    expect(m.choice.next({ ...PLAN, software: true }, VERSION).encoder).toBe('software')
  })
})

describe('failing', () => {
  const BUSY = ['[h264_nvenc @ 0x1] OpenEncodeSessionEx failed: out of memory (10)']

  it('three times in a row ends the use of hardware, until it is chosen again', async () => {
    const m = machine({ works: ['vaapi', 'software'] })
    await m.look()
    for (let i = 0; i < 2; i++) m.choice.failed('vaapi', [])
    m.choice.worked('vaapi')
    for (let i = 0; i < 2; i++) m.choice.failed('vaapi', [])
    expect(m.choice.now().used).toBe('vaapi')
    m.choice.failed('vaapi', [])
    expect(m.choice.now().found[0]).toMatchObject({ state: 'fails', reason: 'failed-playing' })
    expect(m.used).toEqual(['vaapi', 'software'])
    expect(m.logged).toContain('vaapi failed with a stream: failed, 3 in a row')
    m.choice.choose('vaapi')
    expect(m.choice.now().used).toBe('vaapi')
  })

  it('for want of room sets a limit, and those inside it go on', async () => {
    const m = machine({ works: ['nvenc', 'software'] })
    await m.look()
    m.load.set('nvenc', 3)
    m.choice.failed('nvenc', BUSY)
    expect(m.choice.now()).toMatchObject({ used: 'nvenc', found: [{}, { limit: 3 }, {}, {}] })
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('software')
    m.load.set('nvenc', 2)
    expect(m.choice.next(PLAN, VERSION).encoder).toBe('nvenc')
    expect(m.used).toEqual(['nvenc'])
  })
})

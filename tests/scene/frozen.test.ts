import { describe, expect, it, vi } from 'vitest'
import { defaultSceneLimits } from '../../preload/contract'
import { camera, constant, type Film, follower, samplesOf, transcoder } from './film'
import { corridor, yard } from './scenes'
import { told } from './told'

vi.setConfig({ testTimeout: 60_000 })

const BASE = { scene: corridor, width: 640, height: 360, fps: 10, gop: 10 }
const NOISE = 'noise=c0s=4:c0f=t'
/** Fifteen seconds of life, then the same picture, with the grain it had. */
const FREEZE = `${NOISE},loop=loop=-1:size=1:start=150`

const h265 = {
  args: [
    ...['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '28', '-x265-params'],
    'log-level=none:bframes=0:keyint=20:min-keyint=20:scenecut=0:pools=1:frame-threads=1',
  ],
  format: 'hevc',
}
const mjpeg = { args: ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj420p', '-q:v', '5'], format: 'mjpeg' }

const FIRST: Pick<Film, 'encoders'> = { encoders: [camera(10, '-crf', '26')] }
const ways: [string, Pick<Film, 'encoders'> & Partial<Film>][] = [
  ['H.264 of constant quality', FIRST],
  [
    'H.264 of constant quality, rich in detail',
    { encoders: [camera(10, '-crf', '26')], scene: yard },
  ],
  ['a keyframe every two seconds', { encoders: [camera(20, '-crf', '30')], gop: 20 }],
  ['H.264 at an average of 1 Mb/s', { encoders: [camera(20, '-b:v', '1000k')], gop: 20 }],
  ['H.264 held at 300 kb/s', { encoders: [camera(10, ...constant('300k'))] }],
  ['H.264 held at 1 Mb/s', { encoders: [camera(20, ...constant('1000k'))], gop: 20 }],
  ['H.265, transcoded', { encoders: [h265, follower], gop: 20 }],
  ['MJPEG, transcoded', { encoders: [mjpeg, transcoder(10)] }],
]

/** The film of the first way is looked at twice. */
const filmed = new Map<object, ReturnType<typeof samplesOf>>()

function frozen(way: (typeof ways)[number][1]): ReturnType<typeof samplesOf> {
  const known = filmed.get(way)
  if (known) return known
  const samples = samplesOf({ ...BASE, seconds: 40, filter: FREEZE, ...way })
  filmed.set(way, samples)
  return samples
}

describe('a frozen picture', () => {
  it.each(ways)('is told within 15 s: %s', async (_name, way) => {
    const samples = await frozen(way)
    const [first, ...more] = told(samples)
    expect(first).toMatchObject({ fault: 'frozen' })
    expect(first?.at).toBeLessThanOrEqual(15 + 15)
    expect(first?.since).toBeGreaterThanOrEqual(14)
    expect(more).toEqual([])
  })

  it('is taken back within 2 s when the noise is back', async () => {
    const filter = `${NOISE}:enable='lt(t,15)+gte(t,35)'`
    const encoders = [camera(10, '-crf', '26')]
    const samples = await samplesOf({ ...BASE, seconds: 39, filter, encoders })
    expect(told(samples).map(({ fault }) => fault)).toEqual(['frozen', 'none'])
    expect(told(samples)[1]?.at).toBeLessThanOrEqual(35 + 2)
  })

  it('is taken back at once when something in it changes', async () => {
    const lamp = `drawbox=x=300:y=150:w=40:h=60:c=gray:t=fill:enable='gte(t,35)'`
    const encoders = [camera(10, ...constant('300k'))]
    const filter = `${FREEZE},${lamp}`
    const changes = told(await samplesOf({ ...BASE, seconds: 37, filter, encoders }))
    expect(changes.map(({ fault }) => fault)).toEqual(['frozen', 'none'])
    expect(changes[1]?.at).toBeLessThanOrEqual(35 + 1.2)
  })

  it('is not told when the camera is not to be watched for it', async () => {
    const samples = await frozen(FIRST)
    expect(told(samples, { ...defaultSceneLimits, frozen: 0 })).toEqual([])
  })
})

describe('a picture that lives', () => {
  it('shows it by no more than one figure of its clock', async () => {
    const figure = `drawbox=x=30:y=20:w=5:h=12:c=white:t=fill:enable='mod(floor(t),2)'`
    const encoders = [camera(10, '-crf', '28')]
    expect(told(await samplesOf({ ...BASE, seconds: 40, filter: figure, encoders }))).toEqual([])
  })
})

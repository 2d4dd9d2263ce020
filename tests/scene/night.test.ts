import { expect, it, vi } from 'vitest'
import { camera, constant, type Film, follower, samplesOf } from './film'
import { corridor } from './scenes'
import { told } from './told'

vi.setConfig({ testTimeout: 120_000 })

const NIGHT = { scene: corridor, width: 320, height: 180, fps: 5, gop: 5 }
/** The noise of a sensor, and a lamp on an unsteady mains. */
const NOISE = `noise=c0s=4:c0f=t,eq=brightness='0.004*sin(1.7*t)':eval=frame`
/** What a camera's own noise reduction leaves of it. */
const REDUCED = 'noise=c0s=4:c0f=t,hqdn3d=0:0:20:0'

it('a quiet corridor at night is never called frozen, black or without detail in 30 minutes', async () => {
  const encoders = [camera(5, ...constant('64k'))]
  const film = { ...NIGHT, seconds: 1800, filter: NOISE, encoders }
  const samples = await samplesOf(film)
  expect(samples).toHaveLength(1800)
  expect(told(samples)).toEqual([])
})

const h265 = {
  args: [
    ...['-c:v', 'libx265', '-preset', 'ultrafast', '-crf', '30', '-x265-params'],
    'log-level=none:bframes=0:keyint=20:min-keyint=20:scenecut=0:pools=1:frame-threads=1',
  ],
  format: 'hevc',
}

it.each<[string, Pick<Film, 'encoders' | 'filter'> & Partial<Film>]>([
  [
    'whose noise is skipped between keyframes',
    { filter: NOISE, gop: 20, encoders: [camera(20, '-crf', '36')] },
  ],
  ['whose noise is reduced', { filter: REDUCED, encoders: [camera(5, '-crf', '32')] }],
  ['in H.265, transcoded', { filter: NOISE, gop: 20, encoders: [h265, follower] }],
])('nor is one %s, in 5 minutes', async (_name, way) => {
  expect(told(await samplesOf({ ...NIGHT, seconds: 300, ...way }))).toEqual([])
})

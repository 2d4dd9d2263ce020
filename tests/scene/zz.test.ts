import { it, vi } from 'vitest'
import { Repeats } from '../../renderer/components/player/scene/repeats'
import { camera, constant, samplesOf } from './film'
import { corridor } from './scenes'
vi.setConfig({ testTimeout: 100_000 })
const BASE = { scene: corridor, width: 640, height: 360, fps: 10, gop: 10 }
const NOISE = 'noise=c0s=4:c0f=t'
it.each([
  [`${NOISE},loop=loop=200:size=1:start=150`, camera(10, '-crf', '26')],
  [`${NOISE},loop=loop=-1:size=1:start=150,drawbox=x=300:y=150:w=40:h=60:c=gray:t=fill:enable='gte(t,35)'`, camera(10, ...constant('300k'))],
])('%s', async (filter, enc) => {
  const S = await samplesOf({ ...BASE, seconds: 45, filter, encoders: [enc] })
  const r = new Repeats()
  let out = ''
  for (const s of S) {
    const run = r.look(s)
    const f = (r as any).memory.at(-1).found
    out += `${s.at / 1000} run ${run ? [run.from / 1000, run.until / 1000, run.returned, run.usual] : '-'} near ${f?.nearest} usual ${f?.usual} mem ${(r as any).memory.length}\n`
  }
  console.log(out.split('\n').slice(12).join('\n'))
})

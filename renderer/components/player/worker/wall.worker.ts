import { LOOK } from '../proof'
import { Feed } from './feed'
import { Counter } from './figures'
import type { FromWorker, ToWorker } from './messages'
import { PaintLoop, paintEvery } from './paint-loop'
import { Painter } from './painter'
import { Shedder } from './shedder'
import { Slots } from './slots'

const post = (message: FromWorker) => self.postMessage(message)

function start({ canvas, url, ground }: Extract<ToWorker, { kind: 'start' }>): Slots {
  const slots = new Slots(new Feed(url), new Painter(canvas, ground), () => loop.due())
  const counter = new Counter()
  const shedder = new Shedder()
  const report = () => {
    const views = slots.changes()
    if (views.length > 0) post({ kind: 'views', views })
  }
  const loop = new PaintLoop(async () => {
    counter.paint(await slots.paint(Date.now()), Date.now())
    report()
  })
  setInterval(() => {
    slots.look(Date.now())
    report()
  }, LOOK)
  setInterval(() => {
    const { fastest, ...figures } = counter.figures(slots)
    loop.every = paintEvery(figures.tiles, fastest)
    const strain = { lag: figures.lag, lost: figures.lost, tiles: slots.yielding }
    if (shedder.look(strain)) slots.giveWay(shedder.steps)
    post({ kind: 'figures', figures: { ...figures, steps: shedder.steps } })
  }, 1000)
  return slots
}

let slots: Slots | undefined
self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') slots = start(data)
  else slots?.set(data.scene)
}

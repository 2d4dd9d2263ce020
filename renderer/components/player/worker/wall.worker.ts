import { LOOK } from '../proof'
import { Feed } from './feed'
import { Counter } from './figures'
import type { FromWorker, ToWorker } from './messages'
import { Painter } from './painter'
import { Shedder } from './shedder'
import { Slots } from './slots'

/** Milliseconds between two paintings of the wall: cameras send 12 to 25 pictures a second. */
const PAINT_EVERY = 33

const post = (message: FromWorker) => self.postMessage(message)

function start({ canvas, url, ground }: Extract<ToWorker, { kind: 'start' }>): Slots {
  const slots = new Slots(new Feed(url), new Painter(canvas, ground), () => loop.due())
  const counter = new Counter()
  const shedder = new Shedder()
  const report = () => {
    const views = slots.changes()
    if (views.length > 0) post({ kind: 'views', views })
  }
  const loop = paintLoop(async () => {
    counter.paint(await slots.paint(Date.now()), Date.now())
    report()
  })
  setInterval(() => {
    slots.look(Date.now())
    report()
  }, LOOK)
  setInterval(() => {
    const figures = counter.figures(slots)
    const strain = { lag: figures.lag, lost: figures.lost, tiles: slots.yielding }
    if (shedder.look(strain)) slots.giveWay(shedder.steps)
    post({ kind: 'figures', figures: { ...figures, steps: shedder.steps } })
  }, 1000)
  return slots
}

/** Paints with the screen's own rhythm, so that what the screen can't take is not drawn. */
function paintLoop(paint: () => Promise<void>) {
  let planned = false
  let painting = false
  let last = 0
  const frame = async (now: number) => {
    if (painting || now - last < PAINT_EVERY - 4) {
      requestAnimationFrame(frame)
      return
    }
    last = now
    planned = false
    painting = true
    await paint()
    painting = false
  }
  return {
    due: () => {
      if (planned) return
      planned = true
      requestAnimationFrame(frame)
    },
  }
}

let slots: Slots | undefined
self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') slots = start(data)
  else slots?.set(data.scene)
}

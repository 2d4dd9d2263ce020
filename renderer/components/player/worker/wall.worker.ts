import { LOOK, LOOK_SOON } from '../proof'
import { Feed } from './feed'
import { Counter } from './figures'
import { Listening } from './listening'
import type { FromWorker, Grabbed, Heard, Scene, ToWorker } from './messages'
import { PaintLoop, paintEvery } from './paint-loop'
import { Painter } from './painter'
import { Shedder } from './shedder'
import { Slots } from './slots'

const post = (message: FromWorker, given: Transferable[] = []) =>
  self.postMessage(message, { transfer: given })

const hand = (question: number, grabbed: Grabbed | null) =>
  post({ kind: 'grabbed', question, grabbed }, grabbed ? [grabbed.frame] : [])

/** Of the paintings that should have been. */
const SLOW = 0.6

const camerasOf = (scenes: { camera: string }[]) => scenes.map(({ camera }) => camera)

interface Wall {
  repeat(): void
  tell(asked: Extract<ToWorker, { kind: 'painted' }>): void
  give(asked: Extract<ToWorker, { kind: 'grab' }>): void
  set(scene: Scene): void
  listen(source: Heard | null): void
  hold(on: boolean): void
  bare(asked: Extract<ToWorker, { kind: 'bare' }>): void
}

function start({ canvas, url }: Extract<ToWorker, { kind: 'start' }>): Wall {
  const feed = new Feed(url)
  const listening = new Listening(feed, (camera, bytes) =>
    post({ kind: 'sound', camera, bytes }, [bytes.buffer]),
  )
  const slots = new Slots(feed, new Painter(canvas), () => loop.due())
  const counter = new Counter()
  const shedder = new Shedder()
  const report = () => {
    const views = slots.changes()
    const streams = slots.tidings()
    if (streams.length > 0) post({ kind: 'streams', views: streams })
    if (views.length > 0) post({ kind: 'views', views })
  }
  const loop = new PaintLoop(async () => {
    counter.paint(await slots.paint(Date.now()), Date.now())
    report()
  })
  const look = () => {
    setTimeout(look, slots.steady ? LOOK_SOON : LOOK)
    slots.look(Date.now())
    report()
  }
  look()
  setInterval(() => {
    const { fastest, paintings, ...figures } = counter.figures(slots)
    const slow = paintings < SLOW * Math.min(1000 / loop.every, fastest)
    loop.every = paintEvery(figures.tiles, fastest)
    const { lag, lost } = figures
    if (shedder.look({ lag, lost, slow, tiles: slots.yielding })) slots.giveWay(shedder.steps)
    post({ kind: 'figures', figures: { ...figures, steps: shedder.steps } })
  }, 1000)
  return {
    repeat: () => slots.repeat(),
    listen: (source) => listening.set(source),
    tell: ({ question, slot, camera, at }) =>
      post({ kind: 'painted', question, arrival: slots.arrivalAt(slot, camera, at) }),
    hold: (on) => slots.hold(on),
    give: async ({ question, slot, camera }) =>
      hand(question, await slots.grab(slot, camera).catch(() => null)),
    bare: ({ question, camera }) => hand(question, slots.bare(camera)),
    set: (scene) => {
      slots.set(scene)
      shedder.relayout(camerasOf(scene.slots), camerasOf(scene.warm))
    },
  }
}

let wall: Wall | undefined
self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') wall = start(data)
  else if (data.kind === 'repeat') wall?.repeat()
  else if (data.kind === 'painted') wall?.tell(data)
  else if (data.kind === 'grab') wall?.give(data)
  else if (data.kind === 'bare') wall?.bare(data)
  else if (data.kind === 'hold') wall?.hold(data.on)
  else if (data.kind === 'listen') wall?.listen(data.source)
  else wall?.set(data.scene)
}

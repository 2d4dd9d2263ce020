import { pause } from '../bench/clock.mjs'
import { inMain } from './in-main.mjs'
import { inPage } from './in-page.mjs'

/** What the run acts on: the application, its cameras, chance, and what happened so far. */
export class World {
  /** [{ at, name, outcome }] */
  events = []
  /** Faults that are going on: [{ endsAt, end() }] */
  faults = []
  brokenLines = new Set()
  cameraIds = []
  reference = []

  constructor(app, cameras, random) {
    Object.assign(this, { app, cameras, random })
  }

  note(name, outcome = 'done') {
    this.events.push({ at: Date.now(), name, outcome })
  }

  /** The first window; null while there is none that answers. */
  async first() {
    return (await this.app.windows()).find(({ crashed }) => !crashed)?.id ?? null
  }

  /** Windows beside the first one. */
  async further() {
    return (await this.app.windows()).slice(1).map(({ id }) => id)
  }

  async anyWindow() {
    const windows = (await this.app.windows()).filter(({ crashed }) => !crashed)
    if (windows.length === 0) throw new Error('there is no window')
    return this.random.pick(windows).id
  }

  /** A call of the product's own interface, from one of its pages. → its answer */
  async call(feature, name, argument) {
    const answer = await this.app.inPage(await this.anyWindow(), inPage.call, {
      ...{ feature, name, argument },
    })
    return answer?.status ?? 'done'
  }

  wall(name, argument) {
    return this.call('wall', name, argument)
  }

  someCameras(count) {
    return this.random.some(this.cameraIds, count)
  }

  /** A click as a hand does it, on the first such element. → whether there is one */
  async click(id, selector, text = '') {
    const place = await this.app.inPage(id, inPage.middle, { selector, text })
    if (place) await this.app.evaluate(inMain.click, { id, ...place })
    return place !== null
  }

  async key(id, keyCode) {
    await this.app.evaluate(inMain.key, { id, keyCode })
    await pause(300)
  }

  /** Makes a fault that `end` repairs when its time has come, or when the run comes to rest. */
  async fault(seconds, begin, end) {
    await begin()
    this.faults.push({ endsAt: Date.now() + seconds * 1000, end })
  }

  async endFaults(now = Number.POSITIVE_INFINITY) {
    const over = this.faults.filter(({ endsAt }) => endsAt <= now)
    this.faults = this.faults.filter((fault) => !over.includes(fault))
    for (const { end } of over) await end()
  }
}

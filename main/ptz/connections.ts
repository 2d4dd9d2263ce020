import type { Clock, Timer } from '../base/clock'
import { fail, ok } from '../base/result'
import type { OnvifTarget } from './cam'
import { type Met, meet } from './connect'
import { type Device, deviceOf } from './device'
import type { Answer } from './reasons'
import { Refusals } from './refusals'

/** Ms for which a camera that nobody uses stays known. */
const IDLE_MS = 60_000

interface Entry {
  target: OnvifTarget
  device: Promise<Answer<Device>>
  idle: Timer | null
  /** Something went wrong since: it is met anew before it is described again. */
  doubtful: boolean
}

export interface Targets {
  /** Null when there is no such camera; an empty address when it has none. */
  target(camera: string): OnvifTarget | null
  clock: Clock
  /** Holds neither passwords nor what cameras say. */
  log(line: string): void
}

/** Cameras that have been met. There is no open line: each call is one of its own. */
export class Connections {
  private entries = new Map<string, Entry>()
  private refusals: Refusals

  constructor(private deps: Targets) {
    this.refusals = new Refusals(deps.clock)
  }

  /** Meets a camera that may not be registered yet. */
  async meet(target: OnvifTarget): Promise<Answer<Met>> {
    if (!target.address) return fail('no-address')
    if (this.refusals.has(target)) return fail('not-authorised')
    return this.judged(target, await meet(target, this.deps.clock))
  }

  /** Remembers an account that was refused. */
  judged<T>(target: OnvifTarget, answer: Answer<T>): Answer<T> {
    if (!answer.ok && answer.reason === 'not-authorised') this.refusals.add(target)
    return answer
  }

  /** @param anew not with what is known of a camera that has failed since */
  async use<T>(
    camera: string,
    call: (device: Device) => Promise<Answer<T>>,
    anew = false,
  ): Promise<Answer<T>> {
    const entry = this.entry(camera, anew)
    if (!entry) return fail('no-address')
    this.stayFor(camera, entry)
    const device = await entry.device
    if (!device.ok) return device
    if (this.refusals.has(entry.target)) return fail('not-authorised')
    const answer = this.judged(entry.target, await call(device.value))
    if (!answer.ok && answer.reason !== 'not-supported') entry.doubtful = true
    return answer
  }

  private entry(camera: string, anew: boolean): Entry | null {
    const known = this.entries.get(camera)
    const target = this.deps.target(camera)
    const fits = known !== undefined && target !== null && same(known.target, target)
    if (fits && !(anew && known.doubtful)) return known
    if (known) this.drop(camera)
    return target?.address ? this.open(camera, target) : null
  }

  private open(camera: string, target: OnvifTarget): Entry {
    const device = this.meet(target)
      .then((met) => this.deviceOf(met))
      // What a camera says may be of any shape: nobody may wait for it for ever.
      .catch((): Answer<Device> => fail('failed'))
    const entry: Entry = { target, device, idle: null, doubtful: false }
    this.entries.set(camera, entry)
    void device.then((answer) => {
      if (answer.ok) return
      this.deps.log(`${camera}: ${answer.reason}`)
      if (this.entries.get(camera) === entry) this.drop(camera)
    })
    return entry
  }

  private deviceOf(met: Answer<Met>): Answer<Device> {
    if (!met.ok) return met
    const { cam, moving } = met.value
    return moving ? ok(deviceOf({ cam, moving }, this.deps.clock)) : fail('no-ptz')
  }

  private stayFor(camera: string, entry: Entry): void {
    const { clock } = this.deps
    if (entry.idle) clock.clearTimeout(entry.idle)
    entry.idle = clock.setTimeout(() => this.entries.delete(camera), IDLE_MS)
  }

  private drop(camera: string): void {
    const idle = this.entries.get(camera)?.idle
    if (idle) this.deps.clock.clearTimeout(idle)
    this.entries.delete(camera)
  }
}

const same = (a: OnvifTarget, b: OnvifTarget) =>
  a.address === b.address && a.user === b.user && a.password === b.password

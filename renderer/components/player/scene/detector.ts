import type { SceneFault, SceneLimits } from '../../../../preload/contract'
import { judge } from './flat'
import { Repeats, type Run, type SceneSample } from './repeats'

/** `since` in ms, on the clock of the samples; 0 when nothing is wrong. */
export interface SceneVerdict {
  fault: SceneFault
  since: number
}

const GOOD: SceneVerdict = { fault: 'none', since: 0 }
/** Samples are not quite a second (ms) apart. */
const LEEWAY = 300
/** Without a sample for this long (ms) nothing is known of the time in between. */
const GAP = 12_000

/**
 * Says what is wrong with the picture of one camera, from a sample of it about once a second.
 * A fault is told when it lasted as long as the camera's limits say, and taken back as soon as the
 * picture is right again. With `restart` it outlives a new stream of the same camera.
 */
export class SceneDetector {
  private repeats = new Repeats()
  private flat: SceneVerdict = GOOD
  private lastAt = 0
  private told: SceneVerdict = GOOD

  constructor(public limits: SceneLimits) {}

  look(sample: SceneSample): SceneVerdict {
    if (this.lastAt && sample.at - this.lastAt > GAP) this.restart(sample.at)
    this.lastAt = sample.at
    const fault = judge(sample.luma)
    if (fault !== this.flat.fault) this.flat = { fault, since: fault === 'none' ? 0 : sample.at }
    const run = this.repeats.look(sample)
    this.told = fault === 'none' ? this.frozen(run) : this.lasting(sample.at)
    return this.told
  }

  /** The stream began anew, at `at` ms: what was told stays until the new picture disproves it. */
  restart(at: number): void {
    if (this.told.fault !== this.flat.fault) this.flat = GOOD
    if (this.told.fault === 'frozen') this.repeats.restart(at)
    else this.repeats.forget()
  }

  private lasting(now: number): SceneVerdict {
    const { fault, since } = this.flat
    const limit = 1000 * (fault === 'black' ? this.limits.black : this.limits.noDetail)
    return limit > 0 && now - since >= limit - LEEWAY ? this.flat : GOOD
  }

  /** Only where there is something to see: nothing else can stand still. Two may be chance. */
  private frozen(run: Run | null): SceneVerdict {
    const limit = 1000 * this.limits.frozen
    if (!run || limit === 0 || run.returned < 3 || run.until - run.from < limit - LEEWAY)
      return GOOD
    return { fault: 'frozen', since: run.from }
  }
}

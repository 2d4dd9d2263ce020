import type { SceneLimits } from '../../../../preload/contract'
import { gridOfLuma, isDue, type LastSamples, SceneDetector, type SceneVerdict } from '../scene'
import type { Source } from './pixels/pixels'
import type { StreamPlayer } from './stream'

const GOOD: SceneVerdict = { fault: 'none', since: 0 }
const NONE: SceneLimits = { frozen: 0, black: 0, noDetail: 0 }

/** Looks at what is painted of one stream, about once a second. */
export class Watcher {
  verdict: SceneVerdict = GOOD
  /** Keyframes are the camera's, not those that an encoder of ours makes as it likes. */
  ownKeyframes = true
  private detector = new SceneDetector(NONE)
  private last: LastSamples = { at: 0, keyAt: 0 }

  set limits(limits: SceneLimits) {
    this.detector.limits = limits
  }

  restart(now: number): void {
    this.detector.restart(now)
  }

  /** @param key it is a keyframe's picture */
  isDue(key: boolean, now: number): boolean {
    const { frozen, black, noDetail } = this.detector.limits
    return frozen + black + noDetail > 0 && isDue(now, key, this.last)
  }

  /** A picture is painted from this source; it is as it came. */
  look(
    { bytes, planes, width, height }: Source,
    { isKey, group }: Pick<StreamPlayer, 'isKey' | 'group'>,
    now: number,
  ): void {
    if (!this.isDue(isKey, now)) return
    this.last = { at: now, keyAt: isKey ? now : this.last.keyAt }
    const { offset = 0, stride = width } = planes[0] ?? {}
    const luma = gridOfLuma(bytes.subarray(offset), stride, { width, height })
    const known = this.ownKeyframes ? { group } : {}
    const verdict = this.detector.look({ at: now, luma, ...known })
    // Without the camera's own keyframes a scene that comes back now and then looks like a
    // picture that is repeated: not told, rather than told wrongly.
    this.verdict = verdict.fault === 'frozen' && !this.ownKeyframes ? GOOD : verdict
  }
}

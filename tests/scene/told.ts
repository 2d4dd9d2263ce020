import { defaultSceneLimits } from '../../preload/contract'
import { SceneDetector, type SceneSample } from '../../renderer/components/player/scene'

/** What is told, when, and since when, in seconds. */
export function told(samples: SceneSample[], limits = defaultSceneLimits) {
  const detector = new SceneDetector(limits)
  const changes: { fault: string; at: number; since: number }[] = []
  for (const sample of samples) {
    const { fault, since } = detector.look(sample)
    if (fault !== (changes.at(-1)?.fault ?? 'none'))
      changes.push({ fault, at: sample.at / 1000, since: since / 1000 })
  }
  return changes
}

import { defaultSceneLimits, MAX_SCENE_SECONDS, type SceneLimits } from '../../../preload/contract'

export const sceneKinds = Object.keys(defaultSceneLimits) as (keyof SceneLimits)[]

/** As the fields hold them: what is typed may be empty for a while. */
export type SceneValues = Record<keyof SceneLimits, number | string>

/** Whole seconds; an empty field means the default. */
export function sceneOf(values: SceneValues): SceneLimits {
  const limits = { ...defaultSceneLimits }
  for (const kind of sceneKinds) {
    const typed = Number.parseInt(String(values[kind]), 10)
    if (!Number.isNaN(typed)) limits[kind] = Math.min(MAX_SCENE_SECONDS, Math.max(0, typed))
  }
  return limits
}

export const isDefaultScene = (values: SceneValues) =>
  sceneKinds.every((kind) => sceneOf(values)[kind] === defaultSceneLimits[kind])

import { z } from 'zod'

/** What is wrong with a picture that is decoded and arrives all the time. */
export const SceneFault = z.enum(['none', 'frozen', 'black', 'no-detail'])
export type SceneFault = z.infer<typeof SceneFault>

/** Ten minutes. */
export const MAX_SCENE_SECONDS = 600

const seconds = z.number().int().min(0).max(MAX_SCENE_SECONDS)

/** For how many seconds a picture may be so before it is told; 0 never tells. */
export const SceneLimits = z.object({ frozen: seconds, black: seconds, noDetail: seconds })
export type SceneLimits = z.infer<typeof SceneLimits>

export const defaultSceneLimits: SceneLimits = { frozen: 3, black: 10, noDetail: 10 }

export { SceneDetector, type SceneVerdict } from './detector'
export { isDue, type LastSamples } from './due'
export { GRID, gridOfLuma, gridOfRgba, type Size } from './grid'
export type { SceneSample } from './repeats'

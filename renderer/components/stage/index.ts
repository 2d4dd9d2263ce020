export { StageCard } from './card'
export { boxAt, heldZoom, stageAt } from './geometry'
export type { Figures } from './live-step'
export { StageView, type StageViewProps } from './stage-view'

import type { ReactNode } from 'react'
import type { PanelPeriod, Programme, StageFigure } from '../../../preload/contract'

export interface StageProps {
  programme: Programme
  index: number
  /** The neutral card instead of the step. */
  card: boolean
  /** Draws a page of figures; must not change from one drawing to the next. */
  figures: (page: StageFigure, period: PanelPeriod) => ReactNode
}

/** One step of a programme as a meeting sees it; fills its box, in whatever size. */
export function Stage({ programme, index }: StageProps) {
  return <div className="stage">{programme.steps[index]?.title}</div>
}

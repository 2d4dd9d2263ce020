import type { FigurePick } from '../../../preload/contract'
import { assertNever } from '../../base/result'
import type { Leaf } from './facility'

/** Whether a facility is one of those that a figure counts. */
export function isPicked({ figures, claims }: Leaf, pick: FigurePick): boolean {
  switch (pick.of) {
    case 'all':
      return true
    case 'reached':
      return figures.reached[pick.reached] > 0
    case 'stage':
      return figures[pick.stage] > 0
    case 'reason':
      return (figures.reasons[pick.reason] ?? 0) > 0
    case 'claim':
      return claims.includes(pick.claim)
    case 'overdue':
    case 'undated':
    case 'doubtful':
    case 'lacking':
    case 'bare':
      return figures[pick.of] > 0
    case 'unfit':
    case 'failed':
      return figures.cameras[pick.of] > 0
    default:
      return assertNever(pick)
  }
}

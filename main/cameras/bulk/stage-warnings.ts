import { type Facility, STAGES } from '../../../preload/contract'
import type { Issue } from '../reasons'

/** Stages that are dated before one that comes first. */
export function stageWarnings({ progress }: Facility): Issue[] {
  let before = ''
  return STAGES.flatMap((stage): Issue[] => {
    const day = progress[stage]
    if (!day) return []
    const early = day < before
    if (day > before) before = day
    return early ? [{ field: stage, reason: 'stage-order', value: day }] : []
  })
}

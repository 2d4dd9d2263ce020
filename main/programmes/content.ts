import {
  type CameraRef,
  camerasOf,
  type Programme,
  type ProgrammeStep,
  type StillId,
  type Substitute,
} from '../../preload/contract'
import type { Lookup } from '../layouts'

/** What a programme shows, without what a station makes of it. */
export type ProgrammeContent = Pick<Programme, 'name' | 'heading' | 'emblem' | 'steps'>

/** All that it shows or may show, each once. */
export function stillsOf({ emblem, steps }: Pick<Programme, 'emblem' | 'steps'>): StillId[] {
  const of = (each: ProgrammeStep['body'] | Substitute) =>
    each.kind === 'still' ? [each.still] : []
  const shown = steps.flatMap(({ body, substitutes }) => [
    ...of(body),
    ...Object.values(substitutes).flatMap(of),
  ])
  return [...new Set([...(emblem ? [emblem] : []), ...shown])]
}

/** Every camera that it names, those that stand in included, each once by its id. */
export function camerasIn({ steps }: Pick<Programme, 'steps'>): CameraRef[] {
  const named = steps.flatMap((step) => [
    ...camerasOf(step),
    ...Object.values(step.substitutes).flatMap((each) =>
      each.kind === 'camera' ? [each.camera] : [],
    ),
  ])
  return [...new Map(named.map((each) => [each.id, each])).values()]
}

/**
 * As the registry has its cameras now: by their ids, else by their codes. One that is not there
 * stays named. Substitutes stay only for what the step shows, and nothing stands in for itself.
 */
export const settled = (steps: readonly ProgrammeStep[], lookup: Lookup): ProgrammeStep[] =>
  steps.map((step) => {
    const shown = { ...step, body: cut(step.body) }
    const body = bodyOf(shown.body, lookup)
    const substitutes = camerasOf(shown).flatMap((camera): [string, Substitute][] => {
      const instead = step.substitutes[camera.id]
      if (!instead) return []
      const { id } = known(camera, lookup)
      if (instead.kind === 'still') return [[id, instead]]
      const other = known(instead.camera, lookup)
      return other.id === id ? [] : [[id, { kind: 'camera', camera: other }]]
    })
    return { ...step, body, substitutes: Object.fromEntries(substitutes) }
  })

function bodyOf(body: ProgrammeStep['body'], lookup: Lookup): ProgrammeStep['body'] {
  if (body.kind === 'camera') return { ...body, camera: known(body.camera, lookup) }
  if (body.kind !== 'scene') return body
  return { ...body, cells: body.cells.map((each) => each && known(each, lookup)) }
}

/** Cells that the grid does not have show nothing. */
const cut = (body: ProgrammeStep['body']): ProgrammeStep['body'] =>
  body.kind === 'scene' ? { ...body, cells: body.cells.slice(0, body.grid.cells.length) } : body

function known({ id, code }: CameraRef, { find }: Lookup): CameraRef {
  const found = find({ camera: id, code })
  return { id: found?.id ?? id, code: found?.code ?? code }
}

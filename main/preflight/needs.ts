import {
  type CameraRef,
  camerasOf,
  type PanelPeriod,
  type PreflightItem,
  type Programme,
  type ProgrammeStep,
  type Quality,
  type Substitute,
} from '../../preload/contract'

/** One thing that a programme needs, and how it will be shown. */
export interface Need extends Pick<PreflightItem, 'kind' | 'id' | 'steps' | 'substitute'> {
  /** How a camera is called wherever the programme goes; the title of the first step of a still. */
  called: string
  /** Of a camera: its streams that will be shown. */
  qualities: Quality[]
  /** Of figures. */
  periods: PanelPeriod[]
}

type Found = Partial<Pick<Need, 'called' | 'substitute'>> & {
  quality?: Quality
  period?: PanelPeriod
}

/** A stage is as high as this in pixels of a screen; what is smaller than that shows sub-streams. */
const [STAGE, LARGE] = [1080, 480]

/** Everything, each thing once, in the order of steps; what only stands in for others comes last. */
export function needsOf(programme: Programme): Need[] {
  const needs = new Map<string, Need>()
  const add = (kind: Need['kind'], id: string, step: number | null, found: Found) => {
    const key = `${kind} ${id}`
    const { called = '', substitute = false, quality, period } = found
    const empty = { steps: [], qualities: [], periods: [], substitute: true }
    const need = needs.get(key) ?? { ...{ kind, id, called }, ...empty }
    needs.set(key, {
      ...need,
      called: need.called || called,
      substitute: need.substitute && substitute,
      steps: step === null ? need.steps : once([...need.steps, step]),
      qualities: once([...need.qualities, ...(quality ? [quality] : [])]),
      periods: once([...need.periods, ...(period ? [period] : [])]),
    })
  }
  const { steps, emblem } = programme
  for (const [i, step] of steps.entries()) addStep(step, i + 1, add)
  for (const [i, step] of steps.entries())
    for (const { id } of camerasOf(step)) {
      const quality = qualityOf(step, id)
      if (step.substitutes[id]) addSubstitute(step.substitutes[id], i + 1, step, quality, add)
    }
  if (emblem) add('still', emblem, null, {})
  return [...needs.values()]
}

type Add = (kind: Need['kind'], id: string, step: number | null, found: Found) => void

function addStep(step: ProgrammeStep, number: number, add: Add): void {
  const { body, title } = step
  if (body.kind === 'still') add('still', body.still, number, { called: title })
  if (body.kind === 'bookmark') add('bookmark', body.bookmark, number, { called: title })
  if (body.kind === 'figures') add('figures', body.page, number, { period: body.period })
  for (const { id, code } of camerasOf(step))
    add('camera', id, number, { called: code, quality: qualityOf(step, id) })
}

function addSubstitute(
  by: Substitute,
  number: number,
  { title }: ProgrammeStep,
  quality: Quality,
  add: Add,
): void {
  const found = { substitute: true, quality }
  if (by.kind === 'camera')
    add('camera', by.camera.id, number, { ...found, called: by.camera.code })
  else add('still', by.still, number, { ...found, called: title })
}

/** Of the largest cell that shows it. */
function qualityOf({ body }: ProgrammeStep, camera: CameraRef['id']): Quality {
  if (body.kind !== 'scene') return 'main'
  const { grid, cells } = body
  const shares = grid.cells.map(({ h }, i) => (cells[i]?.id === camera ? h / grid.rows : 0))
  return Math.max(...shares) * STAGE >= LARGE ? 'main' : 'sub'
}

const once = <T>(values: T[]): T[] => [...new Set(values)]

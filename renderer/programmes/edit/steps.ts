import {
  MAX_STEPS,
  type Programme,
  type ProgrammeStep,
  type StepBody,
  type Substitute,
} from '../../../preload/contract'

/** Short, and its own in every programme: steps are copied between them by files. */
export function freshId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `s-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** What is said about one thing that nobody planned yet. */
const USUAL_SECONDS = 60

export const newStep = (body: StepBody, title: string): ProgrammeStep => ({
  ...{ id: freshId(), title: title.slice(0, 120), titled: true, notes: '' },
  ...{ seconds: USUAL_SECONDS, body, substitutes: {} },
})

const withSteps = (programme: Programme, steps: ProgrammeStep[]): Programme => ({
  ...programme,
  steps: steps.slice(0, MAX_STEPS),
})

/** Behind this step; at the end where it is none of them. */
export function inserted(
  programme: Programme,
  after: string | null,
  added: readonly ProgrammeStep[],
): Programme {
  const at = programme.steps.findIndex(({ id }) => id === after)
  const steps = [...programme.steps]
  steps.splice(at < 0 ? steps.length : at + 1, 0, ...added)
  return withSteps(programme, steps)
}

/** The same programme where nothing would move. */
export function movedTo(programme: Programme, id: string, to: number): Programme {
  const from = programme.steps.findIndex((step) => step.id === id)
  const target = Math.max(0, Math.min(programme.steps.length - 1, to))
  const step = programme.steps[from]
  if (!step || from === target) return programme
  const steps = programme.steps.filter((each) => each !== step)
  steps.splice(target, 0, step)
  return { ...programme, steps }
}

export const movedBy = (programme: Programme, id: string, by: number): Programme =>
  movedTo(programme, id, programme.steps.findIndex((step) => step.id === id) + by)

export const without = (programme: Programme, id: string): Programme => ({
  ...programme,
  steps: programme.steps.filter((step) => step.id !== id),
})

/** What is looked at when this step is gone: the next one, else the one before. */
export function besideOf({ steps }: Programme, id: string): string | null {
  const at = steps.findIndex((step) => step.id === id)
  return steps[at + 1]?.id ?? steps[at - 1]?.id ?? null
}

export const plannedSeconds = ({ steps }: Pick<Programme, 'steps'>): number =>
  steps.reduce((sum, { seconds }) => sum + seconds, 0)

/** Seconds from the beginning until each step begins, by its place. */
export function beginnings(steps: readonly ProgrammeStep[]): number[] {
  let sum = 0
  return steps.map(({ seconds }) => {
    const begins = sum
    sum += seconds
    return begins
  })
}

/** Who stands in for a camera of a step; null for nobody. Others stay. */
export function withSubstitute(
  step: ProgrammeStep,
  camera: string,
  by: Substitute | null,
): ProgrammeStep {
  const { [camera]: _before, ...rest } = step.substitutes
  return { ...step, substitutes: by ? { ...rest, [camera]: by } : rest }
}

/** @param make of the step as it is now: what was asked for before may have taken a while */
export const changedStep = (
  programme: Programme,
  id: string,
  make: (now: ProgrammeStep) => ProgrammeStep,
): Programme =>
  programme.steps.some((step) => step.id === id)
    ? { ...programme, steps: programme.steps.map((step) => (step.id === id ? make(step) : step)) }
    : programme

export const patched = (
  programme: Programme,
  id: string,
  part: Partial<ProgrammeStep>,
): Programme => changedStep(programme, id, (step) => ({ ...step, ...part }))

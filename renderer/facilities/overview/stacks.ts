import { type FigureLine, REACHED, type Reached } from '../../../preload/contract'

/** What a facility's cameras are, each once; what is required and not there stands at the end. */
export const CAMERA_PARTS = ['day', 'failed', 'unseen', 'off', 'missing'] as const
export type CameraPart = (typeof CAMERA_PARTS)[number]

/** A bar of the plot: a place with the parts that it is made of. */
export interface Stack {
  line: FigureLine
  parts: Partial<Record<Reached | CameraPart, number>>
  /** Of all parts. */
  total: number
}

const cameraParts = ({ figures }: FigureLine): Record<CameraPart, number> => {
  const { there, day, failed, off, missing } = figures.cameras
  return { day, failed, unseen: there - day - failed - off, off, missing }
}

/** The furthest stage first; of facilities their cameras, since each is at one stage only. */
export function stacksOf(lines: readonly FigureLine[]): {
  names: readonly (Reached | CameraPart)[]
  stacks: Stack[]
} {
  const ofFacilities = lines[0]?.level === 'facility'
  const names = ofFacilities ? CAMERA_PARTS : [...REACHED].reverse()
  const stacks = lines.map((line): Stack => {
    const parts = ofFacilities ? cameraParts(line) : line.figures.reached
    return { line, parts, total: Object.values(parts).reduce((sum, each) => sum + each, 0) }
  })
  return { names, stacks }
}

import { type Camera, type Facility, STAGES, type Stage } from '../../preload/contract'
import { dayOf } from './time-fields'

const DAY_MS = 24 * 3_600_000

export { dayOf }

/** '22/11/2026', the same in both languages. */
export const dayWords = (day: string): string => day.split('-').reverse().join('/')

/** From today to a day; negative when it is over. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS)

const thisDay = () => dayOf(Date.now())

const has = ({ progress }: Facility, stage: Stage, today: string) =>
  progress[stage] !== '' && progress[stage] <= today

/** The furthest stage whose day has come, as main's figures count it. */
export const stageOf = (facility: Facility, today = thisDay()): Stage | null =>
  [...STAGES].reverse().find((stage) => has(facility, stage, today)) ?? null

/** What comes after the furthest one; null when nothing does. */
export function nextStage(facility: Facility): Stage | null {
  const reached = stageOf(facility)
  return STAGES[reached ? STAGES.indexOf(reached) + 1 : 0] ?? null
}

/** Stages without a day before one that has a day, or with a later day than that one. */
export function oddStages({ progress }: Facility): Stage[] {
  return STAGES.filter((stage, i) => {
    const later = STAGES.slice(i + 1).map((other) => progress[other])
    const day = progress[stage]
    return later.some((other) => other !== '' && (day === '' || other < day))
  })
}

/** Nobody watches around the clock what is not connected. */
export const isConnected = (facility: Facility, today = thisDay()): boolean =>
  has(facility, 'connected', today) || has(facility, 'watched', today)

/** Its deadline is over and it is not connected. */
export const isOverdue = (facility: Facility, today: string): boolean =>
  facility.deadline !== '' && facility.deadline < today && !isConnected(facility, today)

/** A place with what is required there and what is there. */
export interface Placement {
  place: string
  required: number
  there: number
}

/** What is required, in its order, then what is there beside it. Every camera counts that is
 * registered at the place, switched on or not. */
export function placementsOf(
  { code, required }: Facility,
  cameras: readonly Camera[],
): Placement[] {
  const there = new Map<string, number>()
  for (const camera of cameras)
    if (camera.facility === code) there.set(camera.place, (there.get(camera.place) ?? 0) + 1)
  const wanted = new Map<string, number>()
  for (const { place, count } of required) wanted.set(place, (wanted.get(place) ?? 0) + count)
  const places = new Set([...wanted.keys(), ...there.keys()])
  return [...places].map((place) => ({
    place,
    required: wanted.get(place) ?? 0,
    there: there.get(place) ?? 0,
  }))
}

/** How many required cameras are not there. */
export const missingOf = (placements: readonly Placement[]): number =>
  placements.reduce((sum, { required, there }) => sum + Math.max(0, required - there), 0)

/** A day as people type it: 12/6/2021, 12-6 (of this year), 2021-06-12. Null for anything else. */
export function parseDay(text: string, today: string): string | null {
  const parts = text
    .trim()
    .split(/[\s/.-]+/)
    .map(Number)
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => !Number.isInteger(part)))
    return null
  const [a = 0, b = 0, c] = parts
  const [year, month, day] =
    a > 31 ? [a, b, c ?? 0] : [c === undefined ? Number(today.slice(0, 4)) : fullYear(c), b, a]
  const at = new Date(Date.UTC(year, month - 1, day))
  const same = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return same && year >= 2000 && year < 2100 ? at.toISOString().slice(0, 10) : null
}

const fullYear = (year: number) => (year < 100 ? 2000 + year : year)

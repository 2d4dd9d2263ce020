import type { FacilitiesChanged, Facility, FacilityPatch, Refused } from '../../preload/contract'
import { authorityOf, districtOf, placeOf, reasonOf } from '../facilities'
import { refuse, type Step } from './change'
import { facilityIssues } from './check-facility'
import type { Issue } from './reasons'
import { codeKey, type StoredRegistry } from './schema'
import { cleanLine, cleanNote } from './text'

export type FacilitiesUndone = { status: 'done'; left: string[] } | Refused
export type FacilityRenamed =
  | { status: 'done'; code: string }
  | { status: 'invalid'; issues: Issue[] }
  | Refused

interface Changed {
  /** Null when it was made. */
  before: Facility | null
  /** As it is after the change; null when it was removed. */
  after: Facility | null
  index: number
  /** Ids of cameras that belonged to it and were set free. */
  freed: string[]
}

/** So many are remembered: a wall runs for months, and what can be taken back is offered for seconds. */
const MOST_STEPS = 50

/** Remembers, for this run, what facilities were before they were changed or removed. */
export function createFacilityChanges(newToken: () => string) {
  const steps = new Map<string, Changed[]>()

  const done = (next: StoredRegistry, changed: Changed[]): Step<FacilitiesChanged> => {
    const undo = newToken()
    steps.set(undo, changed)
    for (const old of [...steps.keys()].slice(0, -MOST_STEPS)) steps.delete(old)
    return { next, reply: { status: 'done', undo, count: changed.length } }
  }

  /** A new one, never another in the place of one that is there. */
  function add(state: StoredRegistry, wanted: Facility): Step<FacilitiesChanged> {
    const after = { ...patched(wanted, {}), code: cleanLine(wanted.code) }
    const issues = facilityIssues(after)
    if (isTaken(state.facilities, after.code)) issues.push(codeTaken(after.code))
    if (issues.length > 0) return { reply: { status: 'invalid', issues } }
    const index = state.facilities.length
    const facilities = [...state.facilities, after]
    return done({ ...state, facilities }, [{ before: null, after, index, freed: [] }])
  }

  function change(
    state: StoredRegistry,
    { codes, patch }: { codes: string[]; patch: FacilityPatch },
  ): Step<FacilitiesChanged> {
    const wanted = new Set(codes)
    const issues: Issue[] = []
    const changed: Changed[] = []
    const facilities = state.facilities.map((before, index) => {
      if (!wanted.has(before.code)) return before
      const after = patched(before, patch)
      issues.push(...facilityIssues(after))
      if (same(before, after)) return before
      changed.push({ before, after, index, freed: [] })
      return after
    })
    if (!state.facilities.some(({ code }) => wanted.has(code)))
      return { reply: refuse('not-found') }
    if (issues.length > 0) return { reply: { status: 'invalid', issues } }
    return done({ ...state, facilities }, changed)
  }

  function remove(
    state: StoredRegistry,
    { codes, cameras }: { codes: string[]; cameras: 'refuse' | 'free' },
  ): Step<FacilitiesChanged> {
    const wanted = new Set(codes)
    const mine = state.cameras.filter(({ facility }) => wanted.has(facility))
    const changed = state.facilities.flatMap((before, index) => {
      if (!wanted.has(before.code)) return []
      const freed = mine.filter(({ facility }) => facility === before.code).map(({ id }) => id)
      return [{ before, after: null, index, freed }]
    })
    if (changed.length === 0) return { reply: refuse('not-found') }
    if (mine.length > 0 && cameras === 'refuse')
      return { reply: refuse('has-cameras', `${mine.length}`) }
    const facilities = state.facilities.filter(({ code }) => !wanted.has(code))
    const free = state.cameras.map((camera) =>
      wanted.has(camera.facility) ? { ...camera, facility: '' } : camera,
    )
    return done({ facilities, cameras: free }, changed)
  }

  /** What was changed again since stays as it is, and is named. */
  function undo(state: StoredRegistry, token: string): Step<FacilitiesUndone> {
    const step = steps.get(token)
    if (!step) return { reply: refuse('undo-expired') }
    const left: string[] = []
    let next = state
    for (const one of step) {
      const back = broughtBack(next, one)
      if (back) next = back
      else left.push(codeOf(one))
    }
    return { next, reply: { status: 'done', left } }
  }

  return { add, change, remove, undo, forget: (token: string) => void steps.delete(token) }
}

/** Another code for the same facility; its cameras go along. */
export function renameFacility(
  state: StoredRegistry,
  { code, to }: { code: string; to: string },
): Step<FacilityRenamed> {
  const before = state.facilities.find((facility) => facility.code === code)
  if (!before) return { reply: refuse('not-found') }
  const after = { ...before, code: cleanLine(to) }
  const issues = facilityIssues(after)
  if (issues.length > 0) return { reply: { status: 'invalid', issues } }
  const others = state.facilities.filter((facility) => facility !== before)
  if (isTaken(others, after.code))
    return { reply: { status: 'invalid', issues: [codeTaken(after.code)] } }
  const facilities = state.facilities.map((each) => (each === before ? after : each))
  const cameras = state.cameras.map((camera) =>
    camera.facility === code ? { ...camera, facility: after.code } : camera,
  )
  return { next: { facilities, cameras }, reply: { status: 'done', code: after.code } }
}

const isTaken = (facilities: readonly Facility[], code: string) =>
  facilities.some((each) => codeKey(each.code) === codeKey(code))

const codeTaken = (code: string): Issue => ({
  ...{ field: 'facility', reason: 'code-taken', value: code },
})

const codeOf = ({ before, after }: Changed): string => (before ?? after)?.code ?? ''

function patched(before: Facility, { progress, ...patch }: FacilityPatch): Facility {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const after: Facility = { ...before, ...Object.fromEntries(given) }
  const { contact } = after
  return {
    ...after,
    name: cleanLine(after.name),
    authority: authorityOf(after.authority) ?? after.authority,
    district: districtOf(after.district) ?? after.district,
    reason: reasonOf(after.reason) ?? after.reason,
    address: cleanLine(after.address),
    contact: {
      name: cleanLine(contact.name),
      title: cleanLine(contact.title),
      phone: cleanLine(contact.phone),
    },
    watchers: cleanLine(after.watchers),
    reasonNote: cleanLine(after.reasonNote),
    note: cleanNote(after.note),
    required: after.required.map((one) => ({ ...one, place: placeOf(one.place) ?? one.place })),
    progress: { ...before.progress, ...progress },
  }
}

/** Null when it is not any more what the change made of it. */
function broughtBack(state: StoredRegistry, one: Changed): StoredRegistry | null {
  const { before, after, index, freed } = one
  const at = state.facilities.findIndex(({ code }) => codeKey(code) === codeKey(codeOf(one)))
  const now = state.facilities[at]
  const facilities = [...state.facilities]
  if (before && after === null) {
    if (now) return null
    facilities.splice(index, 0, before)
    return { facilities, cameras: withFacility(state, freed, before.code) }
  }
  if (!now || !after || !same(now, after)) return null
  if (before) facilities[at] = before
  // What others lean on by now stays.
  else if (state.cameras.some(({ facility }) => facility === now.code)) return null
  else facilities.splice(at, 1)
  return { ...state, facilities }
}

/** Those that still belong to none. */
function withFacility({ cameras }: StoredRegistry, ids: string[], code: string) {
  const mine = new Set(ids)
  return cameras.map((camera) =>
    mine.has(camera.id) && camera.facility === '' ? { ...camera, facility: code } : camera,
  )
}

const same = (a: Facility, b: Facility) => canonical(a) === canonical(b)

/** The order of keys is nobody's business; that of `required` is. */
const canonical = (facility: Facility) =>
  JSON.stringify(facility, (_key, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

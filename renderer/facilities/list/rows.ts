import {
  type Camera,
  type Codes,
  type Facility,
  type Language,
  type OccupancyNote,
  type Registry,
  STAGES,
  type Stage,
} from '../../../preload/contract'
import { isOverdue, missingOf, placementsOf, stageOf } from '../../components/facility'
import { foldText, matches, queryWords } from '../../components/fold-text'
import { labelOf } from '../words'

export const columns = [
  ...(['code', 'name', 'authority', 'district', 'stage', 'deadline'] as const),
  ...(['reason', 'cameras', 'people', 'contact'] as const),
] as const
export type Column = (typeof columns)[number]

export interface Sort {
  column: Column
  descending: boolean
}

/** A facility with what its row shows and is searched by. */
export interface FacilityRow {
  facility: Facility
  authority: string
  district: string
  stage: Stage | null
  overdue: boolean
  reason: string
  /** Cameras that are there, that have to be there, and how many of those are not. */
  there: number
  required: number
  missing: number
  /** The newest number of people; null when none is known. */
  people: number | null
  contact: string
  /** Folded: everything that a search may hit. */
  haystack: string
}

export interface Known {
  registry: Registry
  codes: Codes
  occupancy: ReadonlyMap<string, OccupancyNote>
  language: Language
  today: string
  /** What a search may hit beside names: stages, and that it is overdue. */
  words: { stages: Record<Stage | 'none', string>; overdue: string }
}

export function describe(known: Known): FacilityRow[] {
  const cameras = new Map<string, Camera[]>()
  for (const camera of known.registry.cameras) {
    const all = cameras.get(camera.facility)
    if (all) all.push(camera)
    else cameras.set(camera.facility, [camera])
  }
  return known.registry.facilities.map((facility) =>
    rowOf(facility, cameras.get(facility.code) ?? [], known),
  )
}

function rowOf(facility: Facility, cameras: Camera[], known: Known): FacilityRow {
  const { codes, language, occupancy, today, words } = known
  const { code, name, contact, address } = facility
  const authority = labelOf(codes.authorities, facility.authority, language)
  const district = labelOf(codes.districts, facility.district, language)
  const reason = labelOf(codes.notConnectedReasons, facility.reason, language)
  const stage = stageOf(facility, today)
  const overdue = isOverdue(facility, today)
  const person = [contact.name, contact.phone].filter(Boolean).join(' · ')
  const said = [
    ...[code, name, authority, district, address, reason, facility.reasonNote, person],
    ...[contact.title, words.stages[stage ?? 'none'], overdue ? words.overdue : ''],
  ]
  return {
    ...{ facility, authority, district, stage, overdue, reason, contact: person },
    there: cameras.length,
    required: facility.required.reduce((sum, { count }) => sum + count, 0),
    missing: missingOf(placementsOf(facility, cameras)),
    people: occupancy.get(code)?.count ?? null,
    haystack: foldText(said.join(' ')),
  }
}

/** Keeps the rows that hold every word of the query, accents and case aside. */
export function search(rows: FacilityRow[], query: string): FacilityRow[] {
  const words = queryWords(query)
  return words.length > 0 ? rows.filter((row) => matches(row.haystack, words)) : rows
}

/** Null comes last, whichever way the others run. */
const keyOf: Record<Column, (row: FacilityRow) => string | number | null> = {
  code: (row) => row.facility.code,
  name: (row) => row.facility.name || null,
  authority: (row) => row.authority || null,
  district: (row) => row.district || null,
  stage: (row) => (row.stage ? STAGES.indexOf(row.stage) : -1),
  deadline: (row) => row.facility.deadline || null,
  reason: (row) => row.reason || row.facility.reasonNote || null,
  cameras: (row) => -row.missing,
  people: (row) => row.people,
  contact: (row) => row.contact || null,
}

/** A sorted copy; equal rows keep the order of their codes. */
export function sortRows(rows: FacilityRow[], sort: Sort, language: Language): FacilityRow[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const direction = sort.descending ? -1 : 1
  const keyed = rows.map((row) => ({ row, key: keyOf[sort.column](row) }))
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        if (a.key !== b.key) return a.key === null ? 1 : -1
      } else {
        const order =
          typeof a.key === 'number'
            ? a.key - (b.key as number)
            : collator.compare(a.key, b.key as string)
        if (order !== 0) return direction * order
      }
      return collator.compare(a.row.facility.code, b.row.facility.code)
    })
    .map(({ row }) => row)
}

/** The same column again turns the order round; another one starts ascending. */
export const nextSort = (sort: Sort, column: Column): Sort => ({
  column,
  descending: sort.column === column && !sort.descending,
})

import type { Camera, Code, Codes, Language, Registry } from '../../../preload/contract'
import { foldText, matches, queryWords } from '../../components/fold-text'

/** A camera with the words that its row shows and is searched by. */
export interface CameraRow {
  camera: Camera
  facility: string
  place: string
  /** Folded: everything that a search may hit. */
  haystack: string
}

export const columns = ['code', 'name', 'facility', 'place', 'state', 'sub', 'user'] as const
export type Column = (typeof columns)[number]

export interface Sort {
  column: Column
  descending: boolean
}

export type StateRank = (camera: Camera) => number

/** The label in the user's language; an unknown code stands for itself. */
export function labelOf(codes: Code[], code: string, language: Language): string {
  return codes.find((entry) => entry.code === code)?.[language] ?? code
}

export function describe(registry: Registry, codes: Codes, language: Language): CameraRow[] {
  const facilities = new Map(registry.facilities.map((entry) => [entry.code, entry.name]))
  const places = new Map(codes.places.map((entry) => [entry.code, entry[language]]))
  return registry.cameras.map((camera) => {
    const facility = facilities.get(camera.facility) || camera.facility
    const place = places.get(camera.place) ?? camera.place
    const words = [camera.code, camera.name, camera.facility, facility, place, camera.url]
    return { camera, facility, place, haystack: foldText([...words, camera.user].join(' ')) }
  })
}

/** Keeps the rows that hold every word of the query, accents and case aside. */
export function search(rows: CameraRow[], query: string): CameraRow[] {
  const words = queryWords(query)
  return words.length > 0 ? rows.filter((row) => matches(row.haystack, words)) : rows
}

const textOf: Record<Exclude<Column, 'state' | 'sub'>, (row: CameraRow) => string> = {
  code: (row) => row.camera.code,
  name: (row) => row.camera.name,
  facility: (row) => row.facility,
  place: (row) => row.place,
  user: (row) => row.camera.user,
}

type Compare = (a: CameraRow, b: CameraRow) => number

function comparer(column: Column, collator: Intl.Collator, rank: StateRank): Compare {
  if (column === 'state') return (a, b) => rank(a.camera) - rank(b.camera)
  if (column === 'sub') return (a, b) => Number(!a.camera.subUrl) - Number(!b.camera.subUrl)
  const text = textOf[column]
  return (a, b) => {
    const [left, right] = [text(a), text(b)]
    // What is not filled in comes last, whichever way the names run.
    return left && right ? collator.compare(left, right) : Number(!left) - Number(!right)
  }
}

/** A sorted copy; equal rows keep the order of their codes. */
export function sortRows(
  rows: CameraRow[],
  sort: Sort,
  language: Language,
  rank: StateRank,
): CameraRow[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const compare = comparer(sort.column, collator, rank)
  const direction = sort.descending ? -1 : 1
  return [...rows].sort(
    (a, b) => direction * compare(a, b) || collator.compare(a.camera.code, b.camera.code),
  )
}

/** The same column again turns the order round; another one starts ascending. */
export const nextSort = (sort: Sort, column: Column): Sort => ({
  column,
  descending: sort.column === column && !sort.descending,
})

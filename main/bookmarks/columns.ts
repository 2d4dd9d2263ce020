import { FACETS, type Facet, type Row } from './row'

/** Many rows, in columns: a hundred thousand are read in a moment. Sorted by id. */
export interface Columns {
  count: number
  /** All ids, one behind the other; each has `ID_LENGTH` characters. */
  ids: string
  /** The value of row i is `values[of[i]]`. */
  facets: Record<Facet, { values: string[]; of: number[] }>
  /** A line for each row. */
  texts: string
  lines: number[][]
}

export const ID_LENGTH = 24

/** @param rows sorted by id */
export function columnsOf(rows: Row[]): Columns {
  const facets = FACETS.map((facet) => [facet, column(rows.map((row) => row.facets[facet]))])
  return {
    count: rows.length,
    ids: rows.map(({ id }) => id).join(''),
    facets: Object.fromEntries(facets),
    texts: rows.map(({ text }) => text).join('\n'),
    lines: rows.map(({ lines }) => lines),
  }
}

function column(values: string[]): { values: string[]; of: number[] } {
  const numbers = new Map<string, number>()
  const of = values.map((value) => {
    const known = numbers.get(value) ?? numbers.size
    numbers.set(value, known)
    return known
  })
  return { values: [...numbers.keys()], of }
}

export const idAt = ({ ids }: Columns, i: number): string =>
  ids.slice(i * ID_LENGTH, (i + 1) * ID_LENGTH)

export const valueAt = ({ facets }: Columns, facet: Facet, i: number): string => {
  const { values, of } = facets[facet]
  return values[of[i] ?? 0] ?? ''
}

/** The first row whose id is not before `id`, which may be the beginning of one. */
export function firstFrom(columns: Columns, id: string): number {
  let [low, high] = [0, columns.count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (idAt(columns, middle) < id) low = middle + 1
    else high = middle
  }
  return low
}

/** The row of an id; -1 when there is none. */
export function indexOf(columns: Columns, id: string): number {
  const i = firstFrom(columns, id)
  return i < columns.count && idAt(columns, i) === id ? i : -1
}

export function rowsOf(columns: Columns, except: (i: number) => boolean): Row[] {
  const texts = columns.texts.split('\n')
  const rows: Row[] = []
  for (let i = 0; i < columns.count; i++) {
    if (except(i)) continue
    const facets = FACETS.map((facet) => [facet, valueAt(columns, facet, i)])
    const lines = columns.lines[i] ?? []
    rows.push({
      ...{ id: idAt(columns, i), facets: Object.fromEntries(facets) },
      ...{ text: texts[i] ?? '', lines },
    })
  }
  return rows
}

/** Whether it is what `columnsOf` made: an index file may have been damaged. */
export function isSound(columns: Columns): boolean {
  const { count, ids, facets, texts, lines } = columns
  return (
    ids.length === count * ID_LENGTH &&
    lines.length === count &&
    typeof texts === 'string' &&
    FACETS.every((facet) => facets[facet].of.length === count)
  )
}

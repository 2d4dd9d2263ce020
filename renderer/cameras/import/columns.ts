import {
  type CsvColumn,
  csvColumns,
  type FacilityColumn,
  facilityColumns,
  type SheetKind,
} from '../../../preload/contract'

const required: Record<SheetKind, readonly string[]> = {
  cameras: ['code', 'name', 'url'],
  facilities: ['code', 'name'],
}

/** Keys of the catalogue for a column's header and what it holds; null for what is none. */
export function columnKeys(kind: SheetKind, field: string) {
  if (kind === 'cameras' && isIn(csvColumns, field)) return cameraKeys(field)
  return kind === 'facilities' && isIn(facilityColumns, field) ? facilityKeys(field) : null
}

const cameraKeys = (field: CsvColumn) => ({
  header: `cameras.import.headers.${field}` as const,
  text: `cameras.import.columns.${field}` as const,
})

const facilityKeys = (field: FacilityColumn) => ({
  header: `cameras.import.facilityHeaders.${field}` as const,
  text: `cameras.import.facilityColumns.${field}` as const,
})

const isIn = <T extends string>(list: readonly T[], text: string): text is T =>
  (list as readonly string[]).includes(text)

export const columnsOf = (kind: SheetKind): readonly string[] =>
  kind === 'cameras' ? csvColumns : facilityColumns

export const isRequired = (kind: SheetKind, field: string) => required[kind].includes(field)

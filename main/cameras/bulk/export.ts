import Papa from 'papaparse'
import {
  type CsvColumn,
  csvColumns,
  type Facility,
  type FacilityColumn,
  facilityColumns,
} from '../../../preload/contract'
import type { StoredRegistry } from '../schema'
import { guard } from './formula'
import { type OutCell, type OutSheet, styled } from './out-sheet'
import { cameraOut, facilityOut, namer } from './rows-out'
import { type Words, wordsIn } from './words'

type Language = 'vi' | 'en'

/** All cameras, with the password column empty. UTF-8 with a mark: Excel takes it for ANSI else. */
export function exportCsv({ facilities, cameras }: Readonly<StoredRegistry>): string {
  const byCode = new Map(facilities.map((facility) => [facility.code, facility]))
  return toCsv(
    csvColumns,
    cameras.map(
      ({ id: _, secret: _s, scene: _c, ring: _r, subUrl, snapshotUrl, enabled, ...camera }) => {
        const facility = byCode.get(camera.facility)
        return {
          ...camera,
          facility_name: facility?.name ?? '',
          authority: facility?.authority ?? '',
          district: facility?.district ?? '',
          sub_url: subUrl,
          snapshot_url: snapshotUrl,
          password: '',
          enabled: String(enabled),
        }
      },
    ),
  )
}

export function toCsv<C extends string>(columns: readonly C[], lines: Record<C, string>[]): string {
  const data = lines.map((line) => columns.map((column) => guard(line[column])))
  return `\ufeff${Papa.unparse({ fields: [...columns], data }, { newline: '\r\n' })}\r\n`
}

/** Facilities and cameras, as they can be imported again. `quarantined`: by code, where known. */
export function exportSheets(
  { facilities, cameras }: Readonly<StoredRegistry>,
  quarantined: ReadonlyMap<string, number>,
  language: Language,
): OutSheet[] {
  const words = wordsIn(language)
  const names = namer(language)
  const byCode = new Map(
    facilities.map((facility): [string, Facility] => [facility.code, facility]),
  )
  return [
    facilitySheet(
      words,
      facilities.map((each) => facilityOut(each, quarantined.get(each.code), names)),
    ),
    cameraSheet(
      words,
      cameras.map((each) => cameraOut(each, byCode.get(each.facility), names, words)),
    ),
  ]
}

export const facilitySheet = (words: Words, lines: Record<FacilityColumn, OutCell>[]) =>
  sheetOf(facilityColumns, words.facilities, ['code', 'name'], lines)

export const cameraSheet = (words: Words, lines: Record<CsvColumn, OutCell>[]) =>
  sheetOf(csvColumns, words.cameras, ['code', 'name', 'url'], lines)

/** In characters; what is not named gets the standard. */
const WIDTHS: Partial<Record<string, number>> = {
  ...{ code: 14, name: 34, facility: 14, facility_name: 34, address: 40, authority: 24 },
  ...{ url: 50, sub_url: 50, onvif: 34, snapshot_url: 34, place: 30, required: 44, watchers: 26 },
  ...{ contact_name: 22, contact_title: 20, reason: 26, reason_note: 30, note: 34 },
}

function sheetOf<C extends string>(
  columns: readonly C[],
  { sheet, title, headers }: { sheet: string; title: string; headers: Record<C, string> },
  needed: readonly C[],
  lines: Record<C, OutCell>[],
): OutSheet {
  const header = columns.map((column) =>
    needed.includes(column)
      ? styled(`${headers[column]} *`, 'needed')
      : styled(headers[column], 'header'),
  )
  const rows = lines.map((line) => columns.map((column) => line[column]))
  const widths = columns.map((column) => WIDTHS[column] ?? 16)
  return { name: sheet, widths, sticky: 2, rows: [[styled(title, 'title')], header, ...rows] }
}

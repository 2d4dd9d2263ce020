import type { RequiredPlace } from '../../../preload/contract'
import { fail, ok, type Result } from '../../base/result'
import { forbiddenPlace, placeOf } from '../../facilities'
import type { IssueReason } from '../reasons'
import { cleanLine } from '../text'

/** What stands in a cell, as it is stored; empty cells are read as empty. */
export type Read<T> = Result<T, IssueReason>

const FIRST_YEAR = 2000
const LAST_YEAR = 2099

/** As people write days in Vietnam, as databases do, and as spreadsheets count them. */
export function readDay(text: string): Read<string> {
  const cell = text.trim()
  if (!cell) return ok('')
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cell)
  if (local) return day(fullYear(local[3] ?? ''), Number(local[2]), Number(local[1]))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(cell)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  return /^\d{5}(\.\d+)?$/.test(cell) ? counted(Math.floor(Number(cell))) : fail('day-invalid')
}

const fullYear = (text: string) => Number(text.length === 2 ? `20${text}` : text)

function day(year: number, month: number, date: number): Read<string> {
  const at = new Date(Date.UTC(year, month - 1, date))
  const real = at.getUTCMonth() === month - 1 && at.getUTCDate() === date
  if (!real || year < FIRST_YEAR || year > LAST_YEAR) return fail('day-invalid')
  return ok(at.toISOString().slice(0, 10))
}

/** Spreadsheets count days from the last but one of 1899. */
function counted(days: number): Read<string> {
  const at = new Date(Date.UTC(1899, 11, 30 + days))
  return day(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

const MOST_PEOPLE = 100_000

/** A number of people: `1200`, `1.200`, `1 200`. */
export function readCount(text: string): Read<number | null> {
  const cell = text.trim()
  if (!cell) return ok(null)
  const digits = /^\d{1,3}([.,\s]\d{3})+$/.test(cell) ? cell.replace(/\D/g, '') : cell
  const count = /^\d+(\.0+)?$/.test(digits) ? Number(digits) : Number.NaN
  return count <= MOST_PEOPLE ? ok(count) : fail('count-invalid')
}

/** Spreadsheets take the nought in front of a number that they know as one. */
export function readPhone(text: string): Read<string> {
  const cell = cleanLine(text)
  if (!cell) return ok('')
  const digits = cell.replace(/\D/g, '')
  if (/^([35789]\d{8}|2\d{9})$/.test(cell)) return ok(`0${cell}`)
  const fits = /^[+(\d][\d\s+.,;/()\-–a-z]*$/i.test(cell) && digits.length >= 3
  return fits && cell.length <= 60 ? ok(cell) : fail('phone-invalid')
}

const MOST_PLACES = 40

/** `Cổng ra vào:1; Hành lang:4`, with codes or labels. `detail` is the part at fault. */
export function readRequired(text: string): Read<RequiredPlace[]> {
  const parts = text.split(/[;\n]/).map(cleanLine).filter(Boolean)
  const places = new Map<string, number>()
  for (const part of parts) {
    const [, label = '', count = '1'] = /^(.*?)(?:\s*[:=×]\s*(\d{1,3}))?$/.exec(part) ?? []
    const place = placeOf(label)
    if (!place) return fail(forbiddenPlace(label) ? 'place-forbidden' : 'required-unknown', part)
    if (places.has(place) || !(Number(count) >= 1 && Number(count) <= 99))
      return fail('required-invalid', part)
    places.set(place, Number(count))
  }
  if (places.size > MOST_PLACES) return fail('too-long')
  return ok([...places].map(([place, count]) => ({ place, count })))
}

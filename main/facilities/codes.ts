import type { Code, Codes, District } from '../../preload/contract'
import source from '../../resources/codes/places.json'
import { fold } from './fold'

type Units = { vi: string; units: string[][] }

const provinces: Code[] = Object.entries(source.districts).map(([code, { vi }]) => ({
  code,
  vi,
  en: vi,
}))

/** The source has no English names of districts: a proper name is the same, only its rank differs. */
const districts: District[] = Object.entries(source.districts).flatMap(
  ([province, { units }]: [string, Units]) =>
    units.map(([code = '', vi = '']) => ({ code, vi, en: englishName(vi), province })),
)

export const codes: Codes = {
  places: source.places,
  authorities: source.authorities,
  districts,
  provinces,
  notConnectedReasons: source.notConnectedReasons,
}

export const forbiddenLabels: readonly string[] = source.forbidden

/** Code of a place from its code or label in either language; null when there is none. */
export const placeOf = finder(codes.places, aliases)
export const reasonOf = finder(codes.notConnectedReasons, aliases)
export const authorityOf = finder(codes.authorities, aliases)
/** Also by name without its rank (TP, TX, huyện, …) or with another one. */
export const districtOf = finder(districts, (district) => [district.vi], withoutRank)

function englishName(vi: string): string {
  const name = vi.replace(/^(TP|TX) /, '')
  if (vi.startsWith('TP ')) return `${name} City`
  return vi.startsWith('TX ') ? `${name} Town` : name
}

/** Labels as people shorten them: up to the parenthesis or comma. */
function aliases({ vi, en }: Code): string[] {
  return [vi, en].flatMap((label) => [label, label.split(/[(,]/)[0] ?? label])
}

function withoutRank(folded: string): string {
  return folded
    .replace(/^(tp|tx|huyen|thi xa|thanh pho|h|t p|t x) (?=.)/, '')
    .replace(/(?<=.) (city|town|district)$/, '')
}

function finder<T extends Code>(
  list: T[],
  labels: (entry: T) => string[],
  shorten = (folded: string) => folded,
) {
  const known = new Map<string, string>()
  const learn = (text: string, code: string) => {
    if (!known.has(text)) known.set(text, code)
  }
  for (const entry of list) learn(fold(entry.code), entry.code)
  for (const entry of list)
    for (const label of labels(entry)) learn(shorten(fold(label)), entry.code)
  return (text: string): string | null => {
    const folded = fold(text)
    return known.get(folded) ?? known.get(shorten(folded)) ?? null
  }
}

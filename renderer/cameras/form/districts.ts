import type { Codes, Language } from '../../../preload/contract'

/** Districts with their province, which tells those of the same name apart. */
export function districtOptions(codes: Codes, language: Language) {
  const provinces = new Map(codes.provinces.map((entry) => [entry.code, entry[language]]))
  return codes.districts.map((entry) => ({
    value: entry.code,
    label: [entry[language], provinces.get(entry.province)].filter(Boolean).join(' · '),
  }))
}

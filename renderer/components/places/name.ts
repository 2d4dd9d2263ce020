import type { Codes, FigureLevel } from '../../../preload/contract'
import type { Speech } from './use-speech'

/** A place of the province, or a camera there; '' as code is what is not known. */
export interface Place {
  level: FigureLevel | 'camera'
  code: string
  /** Of a facility or a camera; else empty. */
  name: string
}

const listOf = {
  province: 'provinces',
  authority: 'authorities',
  district: 'districts',
} as const

export const labelIn = (list: Codes['places'], code: string, language: Speech['language']) =>
  list.find((each) => each.code === code)?.[language] ?? code

/** What a place is called. */
export function nameOf({ level, code, name }: Place, { t, codes, language }: Speech): string {
  if (level === 'all') return t('facilities.overview.whole')
  if (level === 'camera') return name || code
  if (level === 'facility' && (name || code)) return name || code
  if (code === '' || level === 'facility') return t(`facilities.overview.unknown.${level}`)
  return labelIn(codes[listOf[level]], code, language)
}

import type { CsvColumn, FacilityColumn } from '../../../preload/contract'
import { en } from './words.en'
import { vi } from './words.vi'

/** Texts of the spreadsheets that leave the room. */
export interface Words {
  cameras: { sheet: string; title: string; headers: Record<CsvColumn, string> }
  facilities: { sheet: string; title: string; headers: Record<FacilityColumn, string> }
  lists: {
    sheet: string
    headers: [list: string, code: string, name: string]
    places: string
    authorities: string
    districts: string
    reasons: string
  }
  example: { facility: string; camera: string; address: string; contact: string; title: string }
  yes: string
  no: string
}

export const wordsIn = (language: 'vi' | 'en'): Words => (language === 'vi' ? vi : en)

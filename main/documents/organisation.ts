import type { Organisation, OrganisationPreset } from '../../preload/contract'
import type { Head, Signature } from './doc'

export const nobody: Organisation = {
  ...{ parent: '', issuer: '', abbreviation: '', place: '', role: '', title: '', signer: '' },
  recipients: [],
}

/** The departments that both orders charge with it; whoever signs is theirs to say. */
const department: Omit<Organisation, 'parent' | 'place' | 'recipients'> = {
  ...{ issuer: 'Sở Thông tin và Truyền thông', abbreviation: 'STTTT' },
  ...{ role: '', title: 'Giám đốc', signer: '' },
}

export const presets: OrganisationPreset[] = [
  {
    id: 'binh-dinh',
    organisation: {
      ...{ ...department, parent: 'UBND tỉnh Bình Định', place: 'Bình Định' },
      recipients: ['Như trên', 'UBND tỉnh (để b/c)', 'Sở Y tế', 'Bộ CHQS tỉnh', 'Lưu: VT'],
    },
  },
  {
    id: 'thanh-hoa',
    organisation: {
      ...{ ...department, parent: 'UBND tỉnh Thanh Hóa', place: 'Thanh Hóa' },
      recipients: [
        ...['Như trên', 'Bộ Thông tin và Truyền thông (để b/c)', 'Chủ tịch UBND tỉnh (để b/c)'],
        ...['Sở Y tế', 'Viettel Thanh Hóa', 'Lưu: VT'],
      ],
    },
  },
]

/** Dotted, for somebody to write on. */
const DOTS = '………………………………'

/** Number, day and month are left blank for the clerk. `kind`: 'BC', 'BB', 'DS'. `at`: ms since 1970. */
export function headOf(organisation: Organisation, kind: string, at: number): Head {
  const { parent, issuer, abbreviation, place } = organisation
  return {
    ...{ parent, place, issuer: issuer || DOTS, number: '' },
    symbol: [kind, abbreviation].filter(Boolean).join('-'),
    date: { year: new Date(at + 7 * 3_600_000).getUTCFullYear(), month: null, day: null },
  }
}

export const signatureOf = ({ role, title, signer }: Organisation): Signature => ({
  ...{ role, title: title || DOTS, name: signer },
})

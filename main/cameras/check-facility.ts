import type { Facility } from '../../preload/contract'
import { authorityOf, districtOf } from '../facilities'
import type { Issue, IssueReason } from './reasons'
import { hasControls, saneCode } from './text'

/** Everything that is wrong with a facility; fields are columns of the CSV. */
export function facilityIssues({ code, name, authority, district }: Facility): Issue[] {
  const found: [string, IssueReason | false, string][] = [
    ['facility', !code && 'code-missing', code],
    ['facility', code !== '' && facilityCodeReason(code), code],
    ['facility_name', !name && 'name-missing', name],
    ['facility_name', name.length > 200 && 'too-long', name.slice(0, 200)],
    ['facility_name', hasControls(name) && 'text-invalid', name],
    ['authority', authority !== '' && !authorityOf(authority) && 'authority-unknown', authority],
    ['district', district !== '' && !districtOf(district) && 'district-unknown', district],
  ]
  return found.flatMap(([field, reason, value]) => (reason ? [{ field, reason, value }] : []))
}

function facilityCodeReason(code: string): IssueReason | false {
  if (code.length > 64) return 'too-long'
  return !saneCode(code) && 'code-invalid'
}

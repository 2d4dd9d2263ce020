import type { Facility } from '../../preload/contract'
import { authorityOf, districtOf, placeOf, reasonOf } from '../facilities'
import type { Issue, IssueReason } from './reasons'
import { hasControls, saneCode } from './text'

/** Everything that is wrong with a facility; fields are columns of a file. */
export function facilityIssues(facility: Facility): Issue[] {
  const { code, name, authority, district, reason, required } = facility
  const unknownPlace = required.find(({ place }) => !placeOf(place))?.place
  const found: [string, IssueReason | false, string][] = [
    ['facility', !code && 'code-missing', code],
    ['facility', code !== '' && facilityCodeReason(code), code],
    ['facility_name', !name && 'name-missing', name],
    ['facility_name', name.length > 200 && 'too-long', name.slice(0, 200)],
    ['facility_name', hasControls(name) && 'text-invalid', name],
    ['authority', authority !== '' && !authorityOf(authority) && 'authority-unknown', authority],
    ['district', district !== '' && !districtOf(district) && 'district-unknown', district],
    ['required', unknownPlace !== undefined && 'place-unknown', unknownPlace ?? ''],
    ['reason', reason !== '' && !reasonOf(reason) && 'reason-unknown', reason],
  ]
  return found.flatMap(([field, why, value]) => (why ? [{ field, reason: why, value }] : []))
}

function facilityCodeReason(code: string): IssueReason | false {
  if (code.length > 64) return 'too-long'
  return !saneCode(code) && 'code-invalid'
}

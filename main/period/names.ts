import type { CodeLists, Codes, OutageCause, OutageKind } from '../../preload/contract'
import type { World } from '../facilities'

export interface Name {
  vi: string
  en: string
}

export interface Names {
  facility(code: string): Name
  district(code: string): Name
  authority(code: string): Name
  subject(code: string): Name
  /** Empty for "unsorted". */
  kind(code: string): Name
  ppeItem(code: string): Name
  ppeState(code: string): Name
  districtOf(facility: string): string
  authorityOf(facility: string): string
}

const same = (text: string): Name => ({ vi: text, en: text })

type Listed = readonly { code: string; vi: string; en: string }[]

const labelIn = (list: Listed, code: string, unknown: Name): Name => {
  const found = list.find((each) => each.code === code)
  return found ? { vi: found.vi, en: found.en } : code === '' ? unknown : same(code)
}

const UNKNOWN = {
  facility: { vi: 'Không thuộc cơ sở nào', en: 'Of no facility' },
  district: { vi: 'Chưa rõ huyện', en: 'District not known' },
  authority: { vi: 'Chưa rõ cơ quan quản lý', en: 'Authority not known' },
  subject: { vi: 'Chưa ghi đối tượng', en: 'Subject not noted' },
  other: { vi: 'Chưa rõ', en: 'Not known' },
}

/** How codes are called now; a code that is in no list stands for itself. */
export function namesOf(world: Pick<World, 'facilities'>, codes: Codes, lists: CodeLists): Names {
  const facilities = new Map(world.facilities.map((each) => [each.code, each]))
  const list = (all: Listed, unknown: Name) => (code: string) => labelIn(all, code, unknown)
  return {
    facility: (code) => (code ? same(facilities.get(code)?.name || code) : UNKNOWN.facility),
    district: list(codes.districts, UNKNOWN.district),
    authority: list(codes.authorities, UNKNOWN.authority),
    subject: list(lists.subjects, UNKNOWN.subject),
    kind: list(lists.kinds, UNKNOWN.other),
    ppeItem: list(lists.ppeItems, UNKNOWN.other),
    ppeState: list(lists.ppeStates, UNKNOWN.other),
    districtOf: (code) => facilities.get(code)?.district ?? '',
    authorityOf: (code) => facilities.get(code)?.authority ?? '',
  }
}

/** In documents and tables; windows have their own words. */
export const CAUSES: Record<OutageCause, Name> = {
  unknown: { vi: 'Chưa rõ nguyên nhân', en: 'Cause not known' },
  network: { vi: 'Đường truyền', en: 'Network' },
  power: { vi: 'Mất điện', en: 'Power' },
  camera: { vi: 'Camera, thiết bị tại cơ sở', en: 'Camera or device on site' },
  password: { vi: 'Sai mật khẩu camera', en: 'Camera password' },
  station: { vi: 'Trạm giám sát trung tâm', en: 'Monitoring station' },
}

export const KINDS: Record<OutageKind, Name> = {
  camera: { vi: 'Mất camera', en: 'Camera lost' },
  flapping: { vi: 'Camera chập chờn', en: 'Camera flapping' },
  facility: { vi: 'Mất cả cơ sở', en: 'Facility lost' },
  line: { vi: 'Đường truyền của trung tâm', en: 'Line of the centre' },
}

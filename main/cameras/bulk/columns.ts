import {
  type CsvColumn,
  csvColumns,
  type FacilityColumn,
  facilityColumns,
  type SheetKind,
} from '../../../preload/contract'
import { fold } from '../../facilities'

export type Column = CsvColumn

export const COLUMNS: Record<SheetKind, readonly string[]> = {
  cameras: csvColumns,
  facilities: facilityColumns,
}

export const REQUIRED: Record<SheetKind, readonly string[]> = {
  cameras: ['code', 'name', 'url'],
  facilities: ['code', 'name'],
}

/** Headers as people write them; accents, case, spaces, signs and parentheses do not count. */
const CAMERAS: Record<CsvColumn, string> = {
  code: 'code, camera code, mã, mã camera',
  name: 'name, camera name, tên, tên camera',
  facility: 'facility, facility code, cơ sở, mã cơ sở',
  facility_name: 'facility name, tên cơ sở',
  authority: 'authority, managing authority, cơ quan, cơ quan quản lý',
  district: 'district, huyện, quận huyện, quận/huyện/thị xã, huyện/thị xã/thành phố, địa bàn',
  place: 'place, placement, location, điểm đặt, điểm đặt camera, vị trí, vị trí đặt',
  url: 'url, stream url, main url, rtsp, địa chỉ luồng, địa chỉ luồng chính, luồng, luồng chính',
  sub_url: 'sub url, sub stream, sub stream url, luồng phụ, địa chỉ luồng phụ, url phụ',
  onvif: 'onvif, onvif url, onvif address, địa chỉ onvif, ptz',
  snapshot_url: 'snapshot url, snapshot, snapshot address, địa chỉ ảnh chụp, ảnh chụp',
  user: 'user, username, user name, tài khoản, người dùng, tên đăng nhập',
  password: 'password, pass, mật khẩu',
  transport: 'transport, protocol, giao thức, truyền tải',
  enabled: 'enabled, active, bật, kích hoạt, sử dụng',
  note: 'note, notes, remark, ghi chú',
}

const FACILITIES: Record<FacilityColumn, string> = {
  code: 'code, facility code, facility, mã, mã cơ sở',
  name: 'name, facility name, tên, tên cơ sở, cơ sở',
  authority: CAMERAS.authority,
  district: CAMERAS.district,
  address: 'address, địa chỉ',
  contact_name: 'contact name, contact, người liên hệ, đầu mối, họ tên đầu mối, liên hệ',
  contact_title: 'contact title, title, chức vụ, chức danh',
  contact_phone: 'contact phone, phone, điện thoại, số điện thoại, sđt',
  capacity: 'capacity, sức chứa, số chỗ, quy mô',
  quarantined: 'quarantined, occupancy, đang cách ly, số người cách ly, số người đang cách ly',
  watchers: 'watchers, người giám sát, người theo dõi, bộ phận giám sát',
  required: 'required, required places, điểm bắt buộc, điểm đặt bắt buộc, điểm phải lắp',
  surveyed: 'surveyed, ngày khảo sát, khảo sát',
  installed: 'installed, ngày lắp, ngày lắp đặt, đã lắp',
  fit: 'fit, technically fit, ngày đạt kỹ thuật, đạt kỹ thuật',
  connected: 'connected, ngày kết nối, đã kết nối',
  watched: 'watched, ngày giám sát 24/7, giám sát 24/7, ngày giám sát',
  deadline: 'deadline, due, hạn, thời hạn, hạn hoàn thành',
  reason: 'reason, lý do, lý do chưa kết nối, nguyên nhân',
  reason_note: 'reason note, diễn giải lý do, ghi chú lý do',
  note: 'note, notes, remark, ghi chú',
}

const plain = (header: string) => fold(header.replace(/\(.*?\)/g, '')).replace(/ /g, '')

const known = (headers: Record<string, string>) =>
  new Map(
    Object.entries(headers).flatMap(([column, list]) =>
      [column, ...list.split(',')].map((header): [string, string] => [plain(header), column]),
    ),
  )

const KNOWN: Record<SheetKind, Map<string, string>> = {
  cameras: known(CAMERAS),
  facilities: known(FACILITIES),
}

/** What a header means in a list of this kind; null when nothing. */
export const columnOf = (header: string, kind: SheetKind = 'cameras'): string | null =>
  KNOWN[kind].get(plain(header)) ?? null

/** Columns that no list of cameras has. */
export const ONLY_FACILITIES = facilityColumns.filter(
  (column) => !(csvColumns as readonly string[]).includes(column),
)

/** What the name of a sheet says that it lists; null when nothing. */
export function kindOfName(name: string): SheetKind | null {
  const folded = fold(name)
  if (/\b(co so|facilit(y|ies)|khu cach ly)\b/.test(folded)) return 'facilities'
  return /\bcameras?\b/.test(folded) ? 'cameras' : null
}

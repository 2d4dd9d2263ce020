import { type CsvColumn, csvColumns } from '../../../preload/contract'
import { fold } from '../../facilities'

export const COLUMNS = csvColumns
export type Column = CsvColumn

export const REQUIRED: readonly Column[] = ['code', 'name', 'url']

/** Headers as people write them; accents, case, spaces, signs and parentheses do not count. */
const HEADERS: Record<Column, string> = {
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

const plain = (header: string) => fold(header.replace(/\(.*?\)/g, '')).replace(/ /g, '')

const known = new Map(
  COLUMNS.flatMap((column) =>
    HEADERS[column].split(',').map((header): [string, Column] => [plain(header), column]),
  ),
)

export const columnOf = (header: string): Column | null => known.get(plain(header)) ?? null

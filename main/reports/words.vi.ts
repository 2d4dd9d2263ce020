import { countText } from './text'
import type { ReportWords, Trend } from './words'

const n = (count: number) => countText(count, 'vi')

const trend = ({ by, before }: Trend, unit: string) =>
  by === 0
    ? `Số ${unit} bằng kỳ trước (${n(before)}).`
    : `So với kỳ trước (${n(before)} ${unit}) ${by > 0 ? 'tăng' : 'giảm'} ${n(Math.abs(by))} ${unit}.`

const RESULT = 'Kết quả giám sát các cơ sở cách ly tập trung'

export const vi: ReportWords = {
  kind: 'Báo cáo',
  draft: 'Bản nháp',
  about: {
    day: (from) => `${RESULT} ngày ${from}`,
    week: (from, to) => `${RESULT} tuần từ ngày ${from} đến ngày ${to}`,
    month: (_from, _to, month) => `${RESULT} tháng ${month}`,
    period: (from, to) =>
      from === to ? `${RESULT} ngày ${from}` : `${RESULT} từ ngày ${from} đến ngày ${to}`,
  },
  sections: {
    connection: 'I. Tình hình lắp đặt, kết nối',
    results: 'II. Kết quả giám sát',
    faults: 'III. Sự cố kỹ thuật, thời gian mất kết nối',
    difficulties: 'IV. Khó khăn, vướng mắc',
    proposals: 'V. Đề xuất, kiến nghị',
  },
  corrects: (about, at) =>
    `Báo cáo này đính chính, thay thế báo cáo “${about}” đã hoàn thành lúc ${at}.`,
  closing: (issuer) =>
    issuer ? `Trên đây là báo cáo kết quả giám sát, ${issuer} kính báo cáo.` : 'Kính báo cáo.',
  annex: (number) => `Phụ lục ${number}`,
  inAnnex: (number) => `Số liệu chi tiết tại Phụ lục ${number} kèm theo.`,
  none: 'Không có.',
  missingText: '[Chưa nhập nội dung]',
  sum: 'Tổng số',

  facilities: (at, all, connected, share, overdue) => {
    if (all === 0) return `Tính đến ${at}, trên hệ thống chưa có cơ sở cách ly tập trung nào.`
    const begin = `Tính đến ${at}, trên địa bàn có ${n(all)} cơ sở cách ly tập trung`
    const late = overdue > 0 ? `, trong đó ${n(overdue)} cơ sở đã quá thời hạn` : ''
    if (connected === all) return `${begin}, tất cả đã kết nối camera giám sát.`
    if (connected === 0) return `${begin}, chưa cơ sở nào kết nối camera giám sát${late}.`
    return `${begin}: ${n(connected)} cơ sở đã kết nối camera giám sát (đạt ${share}), ${n(all - connected)} cơ sở chưa kết nối${late}.`
  },
  cameras: (count) =>
    count === 0 ? 'Chưa có camera nào được đăng ký.' : `Số camera đã đăng ký: ${n(count)}.`,
  connectedOf: (name, connected, all) => `${name}: ${n(connected)}/${n(all)} cơ sở đã kết nối`,

  overall: '1. Tình hình chung',
  until: (at) => `Kỳ báo cáo chưa kết thúc; số liệu của kỳ tính đến ${at}.`,
  violations: (all, facilities, critical) => {
    if (all === 0) return 'Trong kỳ không ghi nhận vi phạm nào.'
    const serious = critical > 0 ? `, trong đó ${n(critical)} vụ nghiêm trọng` : ''
    const where = facilities > 0 ? ` tại ${n(facilities)} cơ sở` : ''
    return `Trong kỳ ghi nhận ${n(all)} vụ vi phạm${where}${serious}.`
  },
  violationTrend: (of) => trend(of, 'vụ vi phạm'),
  unsorted: (count) =>
    `Ngoài ra có ${n(count)} đánh dấu chưa phân loại, không tính vào số liệu của báo cáo này.`,
  bySubject: '2. Theo đối tượng',
  byPlace: '3. Theo cơ sở, địa bàn',
  byFacilityFirst: (shown, of) =>
    shown < of ? `Các cơ sở có nhiều vi phạm nhất (${n(shown)}/${n(of)} cơ sở):` : 'Theo cơ sở:',
  byDistrict: 'Theo huyện, thị xã, thành phố:',
  counted: (name, all, critical) =>
    `${name}: ${n(all)} vụ${critical > 0 ? ` (${n(critical)} vụ nghiêm trọng)` : ''}`,
  measures: '4. Biện pháp đã thực hiện',
  told: (told, of) =>
    told === 0
      ? 'Chưa có vụ nào được thông báo, nhắc nhở tới cơ sở.'
      : `Đã thông báo, nhắc nhở tới cơ sở ${n(told)}/${n(of)} vụ.`,
  states: (open, fixed, referred) =>
    `Đã khắc phục ${n(fixed)} vụ; chuyển cơ quan có thẩm quyền xử lý ${n(referred)} vụ; đang theo dõi ${n(open)} vụ.`,
  duty: '5. Công tác trực giám sát',
  seen: (seen, of) => `Trong kỳ đã theo dõi trên màn hình ${n(seen)}/${n(of)} camera đang bật.`,
  attention: (asked, missed) =>
    missed === 0
      ? `Kiểm tra sự có mặt của người trực ${n(asked)} lượt, không lượt nào bị bỏ lỡ.`
      : `Kiểm tra sự có mặt của người trực ${n(asked)} lượt, ${n(missed)} lượt không có xác nhận.`,
  shifts: (all, signed) => `Có ${n(all)} ca trực, ${n(signed)} ca đã ký giao nhận.`,

  outages: (all, total, longest) =>
    all === 0
      ? 'Trong kỳ không xảy ra sự cố mất kết nối nào.'
      : all === 1
        ? `Trong kỳ xảy ra 1 sự cố mất kết nối, thời gian ${total}.`
        : `Trong kỳ xảy ra ${n(all)} sự cố mất kết nối, tổng thời gian ${total}, sự cố dài nhất ${longest}.`,
  outageTrend: (of) => trend(of, 'sự cố'),
  outageStates: (ongoing, unacknowledged, over) => {
    const when = over ? 'Đến cuối kỳ' : 'Đến thời điểm tổng hợp'
    const still =
      ongoing === 0
        ? `${when} tất cả đã được khôi phục`
        : `${when} còn ${n(ongoing)} sự cố chưa được khôi phục`
    return unacknowledged === 0
      ? `${still}.`
      : `${still}; ${n(unacknowledged)} sự cố chưa có người tiếp nhận.`
  },
  byCause: 'Theo nguyên nhân:',
  cause: (name, count, time) => `${name}: ${n(count)} sự cố, ${time}`,
  planned: (count) =>
    `Ngoài ra có ${n(count)} lần mất kết nối trong thời gian bảo trì theo kế hoạch, không tính là sự cố.`,
  uptime: (share) =>
    `Tỷ lệ thời gian camera hoạt động: ${share} (tính theo thời gian của từng camera; không tính thời gian bảo trì theo kế hoạch và thời gian không có số liệu).`,
  noUptime: 'Chưa có số liệu về tỷ lệ thời gian camera hoạt động trong kỳ.',
  unknownTime: (share) =>
    `Thời gian không có số liệu (trạm giám sát không hoạt động): ${share} tổng thời gian.`,

  proposed: (count, annex) =>
    count === 1
      ? `Đề nghị xem xét, xử lý 1 cơ sở; căn cứ nêu tại ${annex}.`
      : `Đề nghị xem xét, xử lý ${n(count)} cơ sở; căn cứ đối với từng cơ sở nêu tại ${annex}.`,
  nobodyProposed: 'Không có cơ sở nào đề nghị xử lý.',

  grounds: {
    unconnected: 'Chưa kết nối camera, không nêu lý do',
    overdue: (days, deadline) => `Quá thời hạn kết nối ${n(days)} ngày (thời hạn ${deadline})`,
    uncooperative: (note) => `Không phối hợp lắp đặt, kết nối${note && `: ${note}`}`,
    uptime: (share, limit) =>
      `Camera chỉ hoạt động ${share} thời gian trong kỳ (dưới mức ${limit})`,
    violations: (count, critical) =>
      `Có ${n(count)} vụ vi phạm trong kỳ${critical > 0 ? `, ${n(critical)} vụ nghiêm trọng` : ''}`,
  },
  groundNames: {
    unconnected: 'Chưa kết nối',
    overdue: 'Quá hạn',
    uncooperative: 'Không phối hợp',
    uptime: 'Hay mất kết nối',
    violations: 'Nhiều vi phạm',
  },

  tables: {
    authorities: 'Kết nối theo cơ quan quản lý',
    districts: 'Kết nối theo huyện, thị xã, thành phố',
    facilities: 'Kết nối của từng cơ sở',
    outagesByFacility: 'Sự cố theo cơ sở',
    outages: 'Từng sự cố',
    kinds: 'Vi phạm theo hành vi',
    subjects: 'Vi phạm theo đối tượng',
    violationsByFacility: 'Vi phạm theo cơ sở',
    violationsByDistrict: 'Vi phạm theo địa bàn',
    equipment: 'Phương tiện phòng hộ cá nhân',
    availability: 'Thời gian camera hoạt động',
    proposals: 'Cơ sở đề nghị xử lý',
    pictures: 'Hình ảnh',
  },
  annexes: {
    connection: 'Tình hình kết nối của các cơ sở',
    outages: 'Sự cố mất kết nối',
    violations: 'Vi phạm ghi nhận trong kỳ',
    proposals: 'Danh sách cơ sở đề nghị xử lý',
    pictures: 'Hình ảnh một số vụ vi phạm',
  },
  longestOf: (shown, of) => `Liệt kê ${n(shown)} sự cố dài nhất trong tổng số ${n(of)} sự cố.`,
  columns: {
    number: 'TT',
    authority: 'Cơ quan quản lý',
    district: 'Huyện, thị xã, thành phố',
    facility: 'Cơ sở',
    code: 'Mã',
    facilities: 'Số cơ sở',
    surveyed: 'Đã khảo sát',
    installed: 'Đã lắp',
    fit: 'Đạt kỹ thuật',
    connected: 'Đã kết nối',
    watched: 'Giám sát 24/7',
    share: 'Tỷ lệ',
    overdue: 'Quá hạn',
    cameras: 'Số camera',
    stage: 'Giai đoạn',
    since: 'Kết nối từ ngày',
    deadline: 'Thời hạn',
    reason: 'Lý do chưa kết nối',
    outages: 'Số sự cố',
    totalTime: 'Tổng thời gian',
    longestTime: 'Dài nhất',
    begin: 'Bắt đầu',
    end: 'Khôi phục',
    time: 'Thời gian trong kỳ',
    what: 'Sự cố',
    cause: 'Nguyên nhân',
    noted: 'Ghi chú',
    kind: 'Hành vi',
    subject: 'Đối tượng',
    violations: 'Số vụ',
    critical: 'Nghiêm trọng',
    told: 'Đã nhắc nhở',
    open: 'Đang theo dõi',
    fixed: 'Đã khắc phục',
    referred: 'Đã chuyển xử lý',
    item: 'Phương tiện',
    state: 'Tình trạng',
    count: 'Số lượt',
    uptime: 'Tỷ lệ hoạt động',
    downTime: 'Mất kết nối (giờ camera)',
    unknownTime: 'Không có số liệu (giờ camera)',
    plannedTime: 'Bảo trì (giờ camera)',
    grounds: 'Căn cứ',
  },
  stages: {
    none: 'Chưa khảo sát',
    surveyed: 'Đã khảo sát',
    installed: 'Đã lắp',
    fit: 'Đạt kỹ thuật',
    connected: 'Đã kết nối',
    watched: 'Giám sát 24/7',
  },
  yes: 'Có',
  no: 'Chưa',
  ongoing: 'Chưa khôi phục',
  kinds: {
    camera: 'Mất camera',
    flapping: 'Camera chập chờn',
    facility: 'Mất cả cơ sở',
    line: 'Đường truyền của trung tâm',
  },
  days: (count) => `${n(count)} ngày`,
}

import type { OutageCause, OutageKind } from '../../preload/contract'

export interface OutageWords {
  title: string
  about: string
  period: string
  searched: string
  madeAt: string
  madeBy: string
  lasts: string
  never: string
  planned: string
  total(count: number): string
  call(at: string, who: string, phone: string): string
  columns: Record<
    | 'code'
    | 'facility'
    | 'kind'
    | 'cameras'
    | 'count'
    | 'from'
    | 'to'
    | 'minutes'
    | 'cause'
    | 'remark'
    | 'acknowledged'
    | 'escalated'
    | 'owner'
    | 'notes',
    string
  >
  kinds: Record<OutageKind, string>
  causes: Record<OutageCause, string>
}

export const vi: OutageWords = {
  title: 'Sự cố mất kết nối',
  about: 'Về bảng này',
  period: 'Thời gian',
  searched: 'Từ tìm',
  madeAt: 'Xuất lúc',
  madeBy: 'Người xuất',
  lasts: 'đang mất',
  never: 'Chưa từng có hình',
  planned: 'Bảo trì theo kế hoạch',
  total: (count) => `Cộng: ${count} sự cố`,
  call: (at, who, phone) => `Đã gọi lúc ${at}, gặp ${who || '(không rõ)'}${phone && ` (${phone})`}`,
  columns: {
    code: 'Mã cơ sở',
    facility: 'Cơ sở',
    kind: 'Loại sự cố',
    cameras: 'Camera',
    count: 'Số camera',
    from: 'Mất từ',
    to: 'Có lại lúc',
    minutes: 'Thời gian mất (phút)',
    cause: 'Nguyên nhân có thể',
    remark: 'Ghi chú',
    acknowledged: 'Xác nhận',
    escalated: 'Báo động tăng cấp lúc',
    owner: 'Người theo dõi',
    notes: 'Việc đã làm',
  },
  kinds: {
    camera: 'Mất camera',
    flapping: 'Chập chờn',
    facility: 'Mất cả cơ sở',
    line: 'Đường truyền của trung tâm',
  },
  causes: {
    unknown: 'Chưa rõ',
    network: 'Đường truyền',
    power: 'Mất điện',
    camera: 'Camera hoặc đầu ghi',
    password: 'Sai mật khẩu',
    station: 'Máy của trung tâm',
  },
}

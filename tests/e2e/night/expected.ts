import type { ReportExpected } from './report'

/**
 * Counted by hand. Connected are CL-01 to CL-50 of 60, and every deadline has passed. All three
 * violations were in CL-02, one of them is of the critical kind, and of one the facility was told.
 */
export const NIGHT_REPORT: ReportExpected = {
  period: 'today',
  said: {
    connection: [
      '60 cơ sở cách ly tập trung: 50 cơ sở đã kết nối camera giám sát (đạt 83,3%), 10 cơ sở chưa kết nối, trong đó 10 cơ sở đã quá thời hạn.',
      'Số camera đã đăng ký: 600.',
      'Sở Y tế: 17/20 cơ sở đã kết nối',
      'Bộ Chỉ huy Quân sự tỉnh: 16/20 cơ sở đã kết nối',
    ],
    results: [
      'Trong kỳ ghi nhận 3 vụ vi phạm tại 1 cơ sở, trong đó 1 vụ nghiêm trọng.',
      'Khu cách ly số 2: 3 vụ (1 vụ nghiêm trọng)',
      'TP Quy Nhơn: 3 vụ (1 vụ nghiêm trọng)',
      'Đã thông báo, nhắc nhở tới cơ sở 1/3 vụ.',
      /Kiểm tra sự có mặt của người trực \d+ lượt, 1 lượt không có xác nhận\./,
      'Có 2 ca trực, 1 ca đã ký giao nhận.',
    ],
    faults: [/Trong kỳ xảy ra 3 sự cố mất kết nối, tổng thời gian/],
  },
  annexes: [
    ...['Kết nối của từng cơ sở', 'Khu cách ly số 60', 'Tụ tập', 'Trốn khỏi cơ sở cách ly'],
    ...['Mất cả cơ sở', 'Camera chập chờn'],
  ],
  // CL-01 was lost for most of the time, CL-02 has three violations, ten are overdue; in the order
  // of authorities, districts and codes.
  proposed: [
    ...['CL-01', 'CL-52', 'CL-55', 'CL-58'],
    ...['CL-02', 'CL-53', 'CL-56', 'CL-59'],
    ...['CL-51', 'CL-54', 'CL-57', 'CL-60'],
  ],
}

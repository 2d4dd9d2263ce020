import type { DocWords } from './words'

const BLANK = '\u00a0'.repeat(6)

export const vi: DocWords = {
  country: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số:',
  to: 'Kính gửi:',
  recipients: 'Nơi nhận:',
  draft: 'BẢN NHÁP',
  date: (place, day, month, year) => `${place}, ngày ${day} tháng ${month} năm ${year}`,
  belongs: (kind, { number, symbol, date, issuer }) =>
    `(Kèm theo ${kind} số ${number || BLANK}/${symbol} ngày ${BLANK} tháng ${BLANK} năm ${date.year} của ${issuer})`,
}

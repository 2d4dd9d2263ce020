import type { DocWords } from './words'

const BLANK = '\u00a0'.repeat(6)

export const en: DocWords = {
  country: 'SOCIALIST REPUBLIC OF VIETNAM',
  motto: 'Independence - Freedom - Happiness',
  number: 'No.:',
  to: 'To:',
  recipients: 'Copies to:',
  draft: 'DRAFT',
  date: (place, day, month, year) => `${place}, day ${day} month ${month} year ${year}`,
  belongs: (kind, { number, symbol, date, issuer }) =>
    `(Attached to ${kind} No. ${number || BLANK}/${symbol} of day ${BLANK} month ${BLANK} year ${date.year}, ${issuer})`,
}

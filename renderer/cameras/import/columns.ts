/** As they stand in the file, in the template's order. */
export const csvColumns = [
  'code',
  'name',
  'facility',
  'facility_name',
  'authority',
  'district',
  'place',
  'url',
  'sub_url',
  'user',
  'password',
  'transport',
  'enabled',
  'note',
] as const

export type CsvColumn = (typeof csvColumns)[number]

export const isCsvColumn = (text: string): text is CsvColumn =>
  (csvColumns as readonly string[]).includes(text)

const required: CsvColumn[] = ['code', 'name', 'url']

export const isRequired = (column: CsvColumn) => required.includes(column)

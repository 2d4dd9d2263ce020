import { type CsvColumn, csvColumns } from '../../../preload/contract'

export const isCsvColumn = (text: string): text is CsvColumn =>
  (csvColumns as readonly string[]).includes(text)

const required: CsvColumn[] = ['code', 'name', 'url']

export const isRequired = (column: CsvColumn) => required.includes(column)

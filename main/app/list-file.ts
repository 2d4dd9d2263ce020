import type { DocumentFormat } from '../../preload/contract'
import { timeText } from '../bookmarks'
import { askWhereTo } from '../windows'

/** A spreadsheet, or text that every program reads. */
export type ListFormat = 'xlsx' | 'csv'

/** Where a list is to lie; null when nobody wants it any more. */
export async function askWhere(defaultPath: string, format: ListFormat): Promise<string | null> {
  const name = format === 'xlsx' ? 'Excel' : 'CSV'
  const filters = [{ name, extensions: [format] }]
  const { canceled, filePath } = await askWhereTo({ defaultPath, filters })
  return canceled ? null : filePath || null
}

/** `vi-pham-20261122-2115.xlsx` */
export function listName(what: string, format: ListFormat | DocumentFormat): string {
  const time = timeText(Date.now()).slice(0, 16).replace(/[-:]/g, '').replace(' ', '-')
  return `${what}-${time}.${format}`
}

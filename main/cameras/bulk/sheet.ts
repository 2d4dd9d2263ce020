/** A file as it was read: nothing is known yet of what its columns mean. */
export interface Book {
  format: 'csv' | 'xlsx'
  sheets: Sheet[]
}

export interface Sheet {
  /** Empty for a CSV. */
  name: string
  /** Without those that are hidden or hold nothing. */
  rows: SheetRow[]
}

export interface SheetRow {
  /** As the spreadsheet numbers it; of a CSV the line on which it begins, from 1. */
  line: number
  /** Days as `YYYY-MM-DD`, truths as `true` and `false`. */
  cells: string[]
  /** Cells that the spreadsheet keeps as a day. */
  days?: number[]
  /** Cells whose formula came to nothing (`#N/A`, `#REF!`). */
  broken?: number[]
}

/** `A`, `Z`, `AA`: as spreadsheets name their columns, from 0. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** Column of an address such as `F17`, from 0. */
export function columnIn(address: string): number {
  let column = 0
  for (const letter of address.match(/^[A-Z]+/)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

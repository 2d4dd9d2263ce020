/** A cell that begins like a formula is run by spreadsheets; an apostrophe makes it text. A cell
 * that has one already gets another, so that reading gives back what was written. */
export const guard = (cell: string) => (/^'*[=+\-@]/.test(cell) ? `'${cell}` : cell)

export const unguard = (cell: string) => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell)

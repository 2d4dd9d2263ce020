import { randomInt } from 'node:crypto'

const ZONE = 7 * 3_600_000
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** Its begin in Vietnam and four random characters: `20261122-220003-ab12`. Sorts by time. */
export function newShiftId(at: number): string {
  const text = new Date(at + ZONE).toISOString().replace(/[-:]/g, '')
  const random = Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${text.slice(0, 8)}-${text.slice(9, 15)}-${random}`
}

/** What comes from a window becomes part of a path. */
export const isShiftId = (id: string): boolean => /^\d{8}-\d{6}-[0-9a-z]{4}$/.test(id)

/** The folder of its month. */
export const monthOf = (id: string): string => `${id.slice(0, 4)}-${id.slice(4, 6)}`

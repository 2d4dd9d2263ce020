import { foldText } from './fold-text'

const bare = (digits: string) => digits.replace(/^0+(?=\d)/, '')

/** All digits of a code, without zeros in front: "A-105" → "105", "CS2-07" → "207". */
export const digitsOf = (code: string): string => bare(code.replace(/\D/g, ''))

/** The last number in a code: "CS2-07" → "7". */
const lastOf = (code: string): string => bare(/(\d+)\D*$/.exec(code)?.[1] ?? '')

/**
 * Whom a typed number means: the camera with just this code, else those whose code has these
 * digits, else those whose code ends in this number. Several mean that someone has to choose.
 */
export function byNumber<T extends { code: string }>(cameras: readonly T[], typed: string): T[] {
  const wanted = bare(typed)
  if (!wanted) return []
  const folded = foldText(typed)
  const steps = [
    ({ code }: T) => foldText(code) === folded,
    ({ code }: T) => digitsOf(code) === wanted,
    ({ code }: T) => lastOf(code) === wanted,
  ]
  for (const step of steps) {
    const found = cameras.filter(step)
    if (found.length > 0) return found
  }
  return []
}

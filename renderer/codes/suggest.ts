import { foldText } from '../components/fold-text'

/** What a code may not hold. */
export const plainCode = (text: string) =>
  foldText(text)
    .toUpperCase()
    .replace(/[^A-Z0-9_-]/g, '')
    .slice(0, 32)

/** A code for who has none in mind: the initials of the label, with a number where they are taken. */
export function suggestedCode(label: string, taken: readonly string[]): string {
  const words = foldText(label)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const initials = plainCode(words.map((word) => word[0]).join('')).slice(0, 8) || 'MA'
  const numbers = Array.from({ length: taken.length + 1 }, (_, i) => (i === 0 ? '' : `${i + 1}`))
  return numbers.map((n) => initials + n).find((code) => !taken.includes(code)) ?? initials
}

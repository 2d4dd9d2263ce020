import { DOCUMENT_LINES } from '../../preload/contract'

/** What stands one to a line, without empty ones. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** More than a document takes: nothing of it is cut off unseen. */
export function tooMuch(text: string): boolean {
  const all = linesOf(text)
  return (
    all.length > DOCUMENT_LINES.lines || all.some(({ length }) => length > DOCUMENT_LINES.letters)
  )
}

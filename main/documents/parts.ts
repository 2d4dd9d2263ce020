import type { Block, Doc, Head } from './doc'
import { wordsOf } from './words'

/** Room for a number that a clerk writes by hand. */
const BLANK = '\u00a0'.repeat(6)

/** Days below 10 and the months 1 and 2 have a zero before them; others must not. */
export const dayDigits = (day: number | null) => padded(day, 9)
export const monthDigits = (month: number | null) => padded(month, 2)

const padded = (number: number | null, upTo: number) =>
  number === null ? BLANK : number <= upTo ? `0${number}` : String(number)

export const numberLine = ({ head, language }: Doc) =>
  `${wordsOf(language).number} ${head.number || BLANK}/${head.symbol}`

export const dateLine = ({ head, language }: Doc) => dateOf(head, language)

function dateOf({ place, date }: Head, language: Doc['language']): string {
  const { day, month, year } = date
  return wordsOf(language).date(place || '…………', dayDigits(day), monthDigits(month), year)
}

/** 'a', 'b' → '- a;', '- b.'; what was typed with marks of its own gets no second ones. */
export const listed = (items: string[]): string[] =>
  items
    .map((item) =>
      item
        .trim()
        .replace(/^[-–•]\s*/, '')
        .replace(/[;.,\s]+$/, ''),
    )
    .filter(Boolean)
    .map((item, i, all) => `- ${item}${i === all.length - 1 ? '.' : ';'}`)

const AS_ABOVE = /^- (như trên|as above)\.$/i

/** Nơi nhận, as it is listed: whoever is named above is meant only where somebody is. */
export const copiesTo = ({ to, recipients }: Doc): string[] =>
  listed(
    recipients.filter((each) => listed(to).length > 0 || !AS_ABOVE.test(listed([each])[0] ?? '')),
  )

/** One is named in the line itself, several stand below it. */
export function addressees({ to, language }: Doc): { first: string; below: string[] } {
  const { to: label } = wordsOf(language)
  const lines = listed(to)
  if (lines.length !== 1) return { first: label, below: lines }
  return { first: `${label} ${lines[0]?.slice(2, -1)}`, below: [] }
}

/** The body ends with './.', in its last line or, after a table, in one of its own. */
export function closed(body: Block[]): Block[] {
  const last = body.at(-1)
  if (last?.type === 'paragraph')
    return [...body.slice(0, -1), { ...last, text: `${last.text.replace(/[.\s]+$/, '')}./.` }]
  return [...body, { type: 'paragraph', text: './.' }]
}

/** Two in a row. */
export function pairs<T>(all: T[]): T[][] {
  return all.flatMap((_, i) => (i % 2 === 0 ? [all.slice(i, i + 2)] : []))
}

export const capitals = (text: string) => text.toLocaleUpperCase('vi')

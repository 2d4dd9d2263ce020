import type { ShiftBook, ShiftCorrection, ShiftQuery, ShiftSummary } from '../../preload/contract'
import { fold } from '../facilities'

/** What is known of a book without reading it. */
export interface IndexEntry {
  summary: ShiftSummary
  /** Codes of facilities that occur in it. */
  facilities: string[]
  /** People of it, folded. */
  people: string[]
  /** Folded words, each once, each behind a space. */
  words: string
}

/** Pure: the entry of a book with what was appended to it. */
export function entryOf(book: ShiftBook, corrections: readonly ShiftCorrection[]): IndexEntry {
  const { shift, facts } = book
  const { outages, violations, cameras } = facts
  const signers = [book.given?.name ?? '', book.received?.name ?? '']
  const people = [shift.leader, shift.head, ...shift.crew.map(({ name }) => name), ...signers]
  const texts = [
    ...people,
    ...[shift.name, shift.day],
    ...Object.values(book.words),
    ...book.matters.map(({ text }) => text),
    ...(cameras?.lost ?? []).flatMap((each) => [each.code, each.name, each.facilityName]),
    ...(outages?.list ?? []).flatMap((each) => [
      ...[each.facility, each.facilityName, each.owner, ...each.codes],
      ...each.notes.flatMap(({ text, call }) => [text, call?.with ?? '', call?.phone ?? '']),
    ]),
    ...(violations?.list ?? []).flatMap((each) => [
      ...[each.id, each.kindLabel.vi, each.kindLabel.en, each.facility, each.facilityName],
      ...[each.camera, each.note, ...each.steps.flatMap(({ note, told }) => [note, told])],
    ]),
    ...(facts.sent?.list ?? []).map(({ name }) => name),
    ...(facts.attention?.list ?? []).map(({ noted }) => noted?.why ?? ''),
    ...corrections.flatMap(({ by, text, why }) => [by, text, why]),
  ]
  const words = new Set(texts.flatMap((text) => fold(text).split(' ')))
  words.delete('')
  return {
    summary: summaryOf(book, corrections.length),
    facilities: [
      ...new Set(
        [...(outages?.list ?? []), ...(violations?.list ?? [])]
          .map(({ facility }) => facility)
          .filter(Boolean),
      ),
    ],
    people: [...new Set(people.map(fold).filter(Boolean))],
    words: ` ${[...words].join(' ')}`,
  }
}

export function summaryOf(book: ShiftBook, corrections: number): ShiftSummary {
  const { shift, state, facts, matters } = book
  return {
    ...{ shift, state, corrections },
    ...{ givenBy: book.given?.name ?? '', receivedBy: book.received?.name ?? '' },
    // As reports count: what was planned is none.
    outages: facts.outages?.list.filter(({ planned }) => !planned).length ?? null,
    violations: facts.violations?.list.length ?? null,
    missed: facts.attention?.list.filter(({ outcome }) => outcome === 'missed').length ?? null,
    open: matters.filter(({ done }) => done === null).length,
  }
}

export function matcherOf(query: ShiftQuery): (entry: IndexEntry) => boolean {
  const words = fold(query.text ?? '')
    .split(' ')
    .filter(Boolean)
  const names = fold(query.person ?? '')
    .split(' ')
    .filter(Boolean)
  // All of them in the name of one person.
  const isNamed = (person: string) => names.every((word) => ` ${person}`.includes(` ${word}`))
  const { facility, from, to, state } = query
  return (entry) => {
    const { shift } = entry.summary
    if (state && entry.summary.state !== state) return false
    if (from !== undefined && (shift.to ?? Number.POSITIVE_INFINITY) <= from) return false
    if (to !== undefined && shift.from >= to) return false
    if (facility && !entry.facilities.includes(facility)) return false
    if (names.length > 0 && !entry.people.some(isNamed)) return false
    return words.every((word) => entry.words.includes(` ${word}`))
  }
}

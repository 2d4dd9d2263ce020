import type {
  Language,
  Organisation,
  ShiftBook,
  ShiftCorrection,
  ShiftSeal,
  ShiftSignature,
} from '../../../preload/contract'
import { type Block, type Doc, dayText, headOf, type Signature, timeText } from '../../documents'
import { correctionTable, lostTable, matterTable, outageTable, violationTable } from './tables'
import { type PaperWords, paperWords } from './words'

export interface PaperFacts {
  language: Language
  organisation: Organisation
  book: ShiftBook
  corrections: ShiftCorrection[]
  /** Of the locked book; null for one that runs. */
  seal: { sha256: string; seal: ShiftSeal } | null
}

const heading = (text: string, level: 1 | 2 = 1): Block => ({ type: 'heading', level, text })
const paragraph = (text: string): Block => ({ type: 'paragraph', text })

/** The shift book as it is signed and filed. */
export function shiftDoc({ language, organisation, book, corrections, seal }: PaperFacts): Doc {
  const words = paperWords(language)
  const { shift } = book
  const name = shift.name || (shift.slot === null ? words.free : words.nth(shift.slot))
  return {
    ...{ language, draft: book.state === 'running', kind: words.kind, to: [] },
    about: words.about(name, dayText(shift.day)),
    head: headOf(organisation, 'SGC', shift.to ?? shift.from),
    body: [
      ...shiftPart(book, words),
      ...camerasPart(book, words),
      ...outagesPart(book, words),
      ...violationsPart(book, words, language),
      ...watchPart(book, words),
      heading(words.parts.matters),
      book.matters.length > 0 ? matterTable(book.matters, words) : paragraph(words.none.matters),
      ...workPart(book, words),
      ...remarksPart(book, words),
      ...(corrections.length > 0
        ? [heading(words.parts.corrections), correctionTable(corrections, words)]
        : []),
      ...(seal ? sealPart(seal, words) : []),
    ],
    signatures: [
      signatureOf(words.giver, book.given, book, words.noGiver, words),
      signatureOf(words.receiver, book.received, book, words.noReceiver, words),
    ],
    ...{ recipients: [], annexes: [] },
  }
}

function signatureOf(
  title: string,
  signature: ShiftSignature | null,
  { state }: ShiftBook,
  nobody: string,
  words: PaperWords,
): Signature {
  if (!signature)
    return { role: '', title, name: '', note: state === 'running' ? words.toSign : nobody }
  const { name, at, way } = signature
  const note = way === 'password' ? words.byPassword : words.byName
  return { role: '', title, name, note: note(timeText(at)) }
}

function sealPart({ sha256, seal }: NonNullable<PaperFacts['seal']>, words: PaperWords): Block[] {
  return [
    ...(seal === 'whole' ? [] : [paragraph(words.sealed[seal])]),
    paragraph(words.hash(sha256)),
  ]
}

function shiftPart({ shift, state }: ShiftBook, words: PaperWords): Block[] {
  const { plannedFrom, plannedTo, from, to, leader, head } = shift
  const crew = shift.crew.map(({ name, to: left }) =>
    left === null ? name : words.until(name, timeText(left)),
  )
  return [
    heading(words.parts.shift),
    ...(plannedFrom !== null && plannedTo !== null
      ? [paragraph(words.planned(timeText(plannedFrom), timeText(plannedTo)))]
      : []),
    paragraph(words.actual(timeText(from), to === null ? '……' : timeText(to))),
    paragraph(words.leader(leader)),
    paragraph(words.head(head)),
    paragraph(words.crew(crew.join(', '))),
    paragraph(words.states[state]),
  ]
}

type Filled = keyof PaperWords['source']

/** Where it comes from, and what the officer added. */
function foot(key: Filled, { facts, words: said }: ShiftBook, words: PaperWords): Block[] {
  const part = facts[key]
  return [
    paragraph(part ? words.takenAt(words.source[key], timeText(part.at)) : words.notTold),
    ...(said[key] ? [paragraph(`${words.officer} ${said[key]}`)] : []),
  ]
}

function camerasPart(book: ShiftBook, words: PaperWords): Block[] {
  const { cameras } = book.facts
  const table = cameras && cameras.lost.length > 0 && lostTable(cameras, words)
  return [
    heading(words.parts.cameras),
    ...(cameras ? [paragraph(words.camerasCount(cameras))] : []),
    ...(table ? [table] : cameras ? [paragraph(words.none.lost)] : []),
    ...foot('cameras', book, words),
  ]
}

function outagesPart(book: ShiftBook, words: PaperWords): Block[] {
  const { outages } = book.facts
  const table = outages && outages.list.length > 0 && outageTable(outages, words)
  return [
    heading(words.parts.outages),
    ...(table ? [table] : outages ? [paragraph(words.none.outages)] : []),
    ...(outages && outages.never > 0 ? [paragraph(words.neverSeen(outages.never))] : []),
    ...foot('outages', book, words),
  ]
}

function violationsPart(book: ShiftBook, words: PaperWords, language: Language): Block[] {
  const { violations } = book.facts
  if (!violations) return [heading(words.parts.violations), ...foot('violations', book, words)]
  const { list, unsorted, openBefore } = violations
  return [
    heading(words.parts.violations),
    paragraph(words.violationsCount(list.length, unsorted, openBefore)),
    ...(list.length > 0
      ? [violationTable(violations, words, language)]
      : [paragraph(words.none.violations)]),
    ...foot('violations', book, words),
  ]
}

function watchPart(book: ShiftBook, words: PaperWords): Block[] {
  const { coverage, attention } = book.facts
  const unseen = (coverage?.unseen ?? []).map(({ code, name, facilityName, since, never }) => {
    const called = [`${code} – ${name}`, facilityName].filter(Boolean).join(', ')
    return never ? words.never(called) : words.unseenSince(called, timeText(since))
  })
  return [
    heading(words.parts.watch),
    ...(coverage ? [paragraph(words.coverage(coverage.seen, coverage.total))] : []),
    ...(unseen.length > 0 ? [{ type: 'list', items: unseen } as const] : []),
    ...foot('coverage', book, words),
    ...(attention ? attentionBlocks(attention.list, words) : []),
    ...foot('attention', book, words),
  ]
}

type Checks = NonNullable<ShiftBook['facts']['attention']>['list']

function attentionBlocks(checks: Checks, words: PaperWords): Block[] {
  if (checks.length === 0) return [paragraph(words.attentionOff)]
  const count = (wanted: string) => checks.filter(({ outcome }) => outcome === wanted).length
  const counts = {
    ...{ asked: checks.length, answered: count('answered') },
    ...{ missed: count('missed'), unknown: count('unknown') },
  }
  const missed = checks
    .filter(({ outcome }) => outcome === 'missed')
    .map(({ at, onDuty, noted }) => words.missedAt(timeText(at), onDuty, noted?.why ?? ''))
  return [
    paragraph(words.attentionCount(counts)),
    ...(missed.length > 0 ? [{ type: 'list', items: missed } as const] : []),
  ]
}

const GB = 1_000_000_000

function workPart(book: ShiftBook, words: PaperWords): Block[] {
  const { sent, equipment } = book.facts
  const { instructions, reports } = book.words
  const items = (sent?.list ?? []).map(({ at, what, name, by }) =>
    words.sentLine(timeText(at), [words.whats[what] ?? what, name].filter(Boolean).join(': '), by),
  )
  return [
    heading(words.parts.work),
    heading(words.instructions, 2),
    ...texts(instructions || words.none.written),
    heading(words.reports, 2),
    ...texts(reports || words.none.written),
    heading(words.sent, 2),
    ...(items.length > 0
      ? [{ type: 'list', items } as const]
      : sent
        ? [paragraph(words.none.written)]
        : []),
    ...foot('sent', book, words),
    heading(words.equipment, 2),
    ...(equipment ? [paragraph(words.equipmentLine(figures(equipment, words)))] : []),
    ...foot('equipment', book, words),
  ]
}

const figures = (equipment: NonNullable<ShiftBook['facts']['equipment']>, words: PaperWords) => ({
  hours: String(Math.floor(equipment.uptime / 3_600_000)),
  disk:
    equipment.diskFree === null ? words.unknownDisk : `${Math.round(equipment.diskFree / GB)} GB`,
  ...{ crashes: equipment.crashes, hangs: equipment.hangs },
})

const texts = (text: string): Block[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map(paragraph)

function remarksPart({ words: said }: ShiftBook, words: PaperWords): Block[] {
  return [
    heading(words.parts.remarks),
    ...texts(`${words.giverRemarks} ${said.remarks || words.none.written}`),
    ...texts(`${words.receiverRemarks} ${said.received || words.none.written}`),
  ]
}

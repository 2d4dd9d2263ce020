import type { Codes, Language, Organisation, UrgeOrder } from '../../../preload/contract'
import type { Block, Doc, Row } from '../doc'
import { headOf, signatureOf } from '../organisation'
import { dayText, roman, timeText } from '../times'
import { countsOf, type Selection, type Urged } from './select'
import { type UrgeWords, urgeWords } from './words'

export interface UrgeFacts {
  order: UrgeOrder
  organisation: Organisation
  codes: Codes
  /** Ms since 1970. */
  at: number
  /** Facilities of the demo. */
  madeUp: boolean
}

type Lists = 'authorities' | 'districts' | 'provinces' | 'places' | 'notConnectedReasons'

/** How a code is called; a code that is in no list stands for itself. */
const labelIn = (codes: Codes, language: Language) => (list: Lists, code: string) =>
  codes[list].find((each) => each.code === code)?.[language] ?? code

const LISTS = {
  ...({ district: 'districts', authority: 'authorities', province: 'provinces' } as const),
}

type Label = ReturnType<typeof labelIn>

/** The list of facilities to be urged: how many on the first page, which in an annex. */
export function urgeDoc(selection: Selection, facts: UrgeFacts): Doc {
  const { order, organisation, codes, at } = facts
  const words = urgeWords(order.language)
  const label = labelIn(codes, order.language)
  const some = selection.groups.length > 0
  return {
    ...{ language: order.language, draft: !order.final, kind: words.kind, about: words.about },
    ...{ head: headOf(organisation, 'DS', at), to: order.to },
    body: [
      ...(facts.madeUp ? [paragraph(words.madeUp)] : []),
      ...(some ? summary(selection, facts, words, label) : [paragraph(words.nobody)]),
    ],
    signatures: [signatureOf(organisation)],
    recipients: organisation.recipients,
    annexes: some
      ? [{ ...words.annex, landscape: true, body: [list(selection, words, label)] }]
      : [],
  }
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

const nameOf = (authority: string, words: UrgeWords, label: Label) =>
  authority ? label('authorities', authority) : words.unknownAuthority

function summary(
  { groups, facilities }: Selection,
  { order: { scope, why }, at }: UrgeFacts,
  words: UrgeWords,
  label: Label,
): Block[] {
  const all = groups.flatMap((group) => group.facilities)
  const nameIn = (level: keyof typeof LISTS, code: string) => code && label(LISTS[level], code)
  const where = (['district', 'authority', 'province'] as const)
    .map((level) =>
      scope[level] === '?' ? words.unknownWhere[level] : nameIn(level, scope[level]),
    )
    .filter(Boolean)
  const counted = (name: string, list: Urged[]) => {
    const counts = countsOf(list)
    return [name, String(list.length), ...why.map((each) => String(counts[each]))]
  }
  const { title, count, sum } = words.byAuthority
  const rows: Row[] = [
    ...groups.map(({ authority, facilities: some }) => ({
      cells: counted(nameOf(authority, words, label), some),
    })),
    { cells: counted(sum, all), bold: true },
  ]
  const columns = [
    { title, width: 5 },
    ...[count, ...why.map((each) => words.why[each])].map((each) => ({
      ...{ title: each, width: 2, align: 'center' as const },
    })),
  ]
  return [
    paragraph(words.summary(timeText(at), where, all.length, facilities)),
    { type: 'table', table: { columns, rows } },
    paragraph(words.inAnnex),
  ]
}

function list({ groups }: Selection, words: UrgeWords, label: Label): Block {
  const { number, facility, district, contact, stage, deadline, reason, lacks } = words.columns
  let count = 0
  const rows = groups.flatMap(({ authority, facilities }, i): Row[] => [
    { group: words.group(roman(i + 1), nameOf(authority, words, label), facilities.length) },
    ...facilities.map((each) => ({ cells: [String(++count), ...cellsOf(each, words, label)] })),
  ])
  const columns = [
    { title: number, width: 4, align: 'center' as const },
    ...[
      { title: facility, width: 18 },
      { title: district, width: 11 },
      { title: contact, width: 16 },
      { title: stage, width: 12 },
      { title: deadline, width: 11 },
      { title: reason, width: 14 },
      { title: lacks, width: 17 },
    ],
  ]
  return { type: 'table', table: { columns, rows } }
}

const lines = (...all: (string | false)[]) => all.filter(Boolean).join('\n')

function cellsOf(urged: Urged, words: UrgeWords, label: Label): string[] {
  const { facility, figures, overdueDays, lacks, why } = urged
  const { code, name, address, district, contact, progress, deadline, reason, reasonNote } =
    facility
  const [reached = 'none'] = (
    ['watched', 'connected', 'fit', 'installed', 'surveyed'] as const
  ).filter((stage) => figures.reached[stage] > 0)
  const day = reached === 'none' ? '' : progress[reached]
  const { cameras } = figures
  return [
    lines(name || code, name !== '' && `(${code})`, address),
    district ? label('districts', district) : words.unknownDistrict,
    lines(contact.name, contact.title, contact.phone) || words.noContact,
    lines(words.stages[reached], dayText(day)),
    lines(
      deadline ? dayText(deadline) : why.includes('unconnected') && words.noDeadline,
      overdueDays !== null && words.overdue(overdueDays),
    ),
    why.includes('unconnected')
      ? lines(reason ? label('notConnectedReasons', reason) : words.noReason, reasonNote)
      : '',
    lines(
      why.includes('bare') && words.bare,
      ...lacks.map(({ place, missing, count }) =>
        words.lack(label('places', place), missing, count),
      ),
      cameras.unfit > 0 && words.unfit(cameras.unfit, cameras.there),
    ),
  ]
}

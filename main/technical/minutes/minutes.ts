import type {
  Camera,
  Facility,
  Language,
  MinutesWords,
  Organisation,
  TechnicalResult,
  Verdict,
} from '../../../preload/contract'
import { type Block, type Doc, headOf, type Row, signatureOf, timeText } from '../../documents'
import { type MinutesTexts, minutesTexts } from './words'

export interface MinutesFacts {
  language: Language
  organisation: Organisation
  /** Null for cameras of several. */
  facility: Facility | null
  checked: Checked[]
  /** Ms since 1970. */
  at: number
}

export interface Checked {
  camera: Camera
  /** As it is called in this language. */
  place: string
  result: TechnicalResult
  words: MinutesWords['criteria']
}

/** The minutes of a check: what was asked, what was found, what is to be mended. */
export function minutesDoc(facts: MinutesFacts): Doc {
  const { language, organisation, facility, checked, at } = facts
  const words = minutesTexts(language)
  const where = facility ? facility.name || facility.code : words.everywhere
  const { facility: title, note } = words.signatures
  return {
    ...{ language, draft: true, kind: words.kind, about: words.about(where), to: [] },
    head: headOf(organisation, 'BB', at),
    body: [
      ...whereAndWho(facts, words, where),
      ...standardOf(checked, words),
      ...found(checked, words),
      ...toMend(checked, words),
    ],
    signatures: [
      { role: '', title, name: '', note },
      { ...signatureOf(organisation), note },
    ],
    recipients: organisation.recipients,
    annexes: [{ ...words.annex, landscape: true, body: [measurements(checked, words)] }],
  }
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (text: string): Block => ({ type: 'heading', level: 1, text })

function whereAndWho({ checked, facility }: MinutesFacts, words: MinutesTexts, where: string) {
  const times = checked.map(({ result }) => result.at).sort((a, b) => a - b)
  const operators = [...new Set(checked.map(({ result }) => result.by).filter(Boolean))]
  return [
    heading(words.parts.where),
    paragraph(words.when(timeText(times[0] ?? 0), timeText(times.at(-1) ?? 0))),
    ...(facility ? [paragraph(words.place(where, facility.address))] : []),
    paragraph(words.who(operators.join(', '))),
    paragraph(words.there),
    paragraph(words.how),
  ]
}

/** Each requirement that anybody was judged by, once. */
function standardOf(checked: Checked[], words: MinutesTexts): Block[] {
  const asked = new Map<string, string[]>()
  for (const { name, required } of checked.flatMap((each) => each.words))
    asked.set(`${name}\n${required}`, [name, required])
  const columns = [
    { title: words.criterion, width: 2 },
    { title: words.required, width: 3 },
  ]
  const rows: Row[] = [...asked.values()].map((cells) => ({ cells }))
  return [
    heading(words.parts.standard),
    paragraph(words.standardNote),
    { type: 'table', table: { columns, rows } },
  ]
}

function found(checked: Checked[], words: MinutesTexts): Block[] {
  const { number, camera, at, verdict, why } = words.columns
  const columns = [
    { title: number, width: 6, align: 'center' as const },
    ...[
      { title: camera, width: 28 },
      { title: at, width: 15 },
      { title: verdict, width: 14 },
    ],
    { title: why, width: 38 },
  ]
  const counts: Record<Verdict, number> = { fit: 0, unfit: 0, unknown: 0 }
  for (const { result } of checked) counts[result.verdict]++
  const rows = checked.map((each, i) => ({
    cells: [
      String(i + 1),
      cameraText(each),
      timeText(each.result.at),
      words.verdicts[each.result.verdict],
      faultsOf(each, words).join('\n') || words.nothing,
    ],
  }))
  return [
    heading(words.parts.found),
    paragraph(words.counts(checked.length, counts)),
    { type: 'table', table: { columns, rows } },
  ]
}

const cameraText = ({ camera, place }: Checked) =>
  [`${camera.code} – ${camera.name}`, place].filter(Boolean).join('\n')

const wordsFor = ({ words }: Checked, criterion: string) =>
  words.find((each) => each.criterion === criterion)

function faultsOf(checked: Checked, words: MinutesTexts): string[] {
  return checked.result.findings.flatMap(({ criterion, result }) => {
    const { name = criterion, measured = '' } = wordsFor(checked, criterion) ?? {}
    if (result === 'fail') return [words.fault(name, measured)]
    return result === 'open' ? [words.open(name)] : []
  })
}

function toMend(checked: Checked[], words: MinutesTexts): Block[] {
  const rows: Row[] = checked.flatMap((each) => {
    const advice = each.result.findings.flatMap(({ criterion, result }) => {
      const said = wordsFor(each, criterion)
      return result === 'fail' && said?.advice ? [words.fault(said.name, said.advice)] : []
    })
    return advice.length > 0 ? [{ cells: [cameraText(each), advice.join('\n')] }] : []
  })
  const columns = [
    { title: words.columns.camera, width: 1 },
    { title: words.mendColumn, width: 2 },
  ]
  return [
    heading(words.parts.mend),
    rows.length > 0 ? { type: 'table', table: { columns, rows } } : paragraph(words.allRight),
  ]
}

function measurements(checked: Checked[], words: MinutesTexts): Block {
  const columns = [
    { title: words.criterion, width: 3 },
    { title: words.required, width: 4 },
    { title: words.measured, width: 5 },
    { title: words.result, width: 2 },
  ]
  const rows = checked.flatMap((each): Row[] => [
    { group: `${each.camera.code} – ${each.camera.name}` },
    ...each.result.findings.map(({ criterion, result }) => {
      const said = wordsFor(each, criterion)
      return {
        cells: [
          said?.name ?? criterion,
          said?.required ?? '',
          said?.measured ?? '',
          words.results[result],
        ],
      }
    }),
  ])
  return { type: 'table', table: { columns, rows } }
}

import type { Language, ShiftCorrection, ShiftFacts, ShiftMatter } from '../../../preload/contract'
import { type Block, type Row, timeText } from '../../documents'
import type { PaperWords } from './words'

const lines = (all: (string | false | null | undefined)[]) => all.filter(Boolean).join('\n')

/** Numbered rows; the first column is the number's. */
function numbered(titles: string[], widths: number[], rows: string[][]): Block {
  const columns = titles.map((title, i) => ({
    ...{ title, width: widths[i] ?? 1 },
    ...(i === 0 && { align: 'center' as const }),
  }))
  const all: Row[] = rows.map((cells, i) => ({ cells: [String(i + 1), ...cells] }))
  return { type: 'table', table: { columns, rows: all } }
}

export function lostTable(facts: NonNullable<ShiftFacts['cameras']>, words: PaperWords): Block {
  const rows = facts.lost.map(({ code, name, facilityName, since, reason, told }) => [
    `${code} – ${name}`,
    facilityName,
    timeText(since),
    words.reasons[reason],
    told.length > 0 ? words.told(told.join(', ')) : words.toldNobody,
  ])
  return numbered(words.lostColumns, [5, 24, 22, 16, 17, 16], rows)
}

/** Codes of cameras that are named one by one. */
const NAMED = 6

export function outageTable(facts: NonNullable<ShiftFacts['outages']>, words: PaperWords): Block {
  const rows = facts.list.map((outage) => {
    const { kind, facility, facilityName, codes, cameras, from, to, cause, notes } = outage
    const named = cameras <= NAMED ? codes.join(', ') : words.manyCameras(cameras)
    const { acknowledged: seen } = outage
    return [
      lines([words.kinds[kind], facilityName || facility, named]),
      timeText(from),
      to === null ? words.still : timeText(to),
      words.causes[cause],
      lines([
        outage.planned && words.inMaintenance,
        seen ? words.acknowledged(seen.by, timeText(seen.at)) : words.notAcknowledged,
        ...notes.map(({ call, text }) =>
          lines([call && words.called(timeText(call.at), call.with, call.phone), text]),
        ),
      ]),
    ]
  })
  return numbered(words.outageColumns, [5, 25, 14, 14, 13, 29], rows)
}

export function violationTable(
  facts: NonNullable<ShiftFacts['violations']>,
  words: PaperWords,
  language: Language,
): Block {
  const rows = facts.list.map((each) => [
    timeText(each.at),
    lines([each.kindLabel[language] || each.kind, each.note]),
    lines([each.facilityName || each.facility, each.camera]),
    lines([
      words.life[each.state],
      ...each.steps.map(({ at, state, told, way, note }) =>
        [`${timeText(at)} ${words.life[state]}`, told, way, note].filter(Boolean).join('; '),
      ),
    ]),
  ])
  return numbered(words.violationColumns, [5, 14, 26, 24, 31], rows)
}

export function matterTable(matters: readonly ShiftMatter[], words: PaperWords): Block {
  const rows = matters.map(({ text, since, by, done }) => [
    text,
    lines([timeText(since), by]),
    done ? words.done(done.by, timeText(done.at)) : words.open,
  ])
  return numbered(words.matterColumns, [5, 50, 20, 25], rows)
}

export function correctionTable(corrections: readonly ShiftCorrection[], words: PaperWords): Block {
  const rows = corrections.map(({ at, by, section, text, why }) => [
    lines([timeText(at), by]),
    words.part(section),
    text,
    why,
  ])
  return numbered(words.correctionColumns, [5, 20, 15, 38, 22], rows)
}

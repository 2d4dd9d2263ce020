import { REPORT_SECTIONS, type ReportSection } from '../../preload/contract'
import { type Annex, type Block, type Doc, headOf, signatureOf, timeText } from '../documents'
import { cellText, isNumber, type ReportTable } from './cells'
import { type AnnexKey, aboutOf, annexesOf, languageOf, type ReportFacts, wordsFor } from './facts'
import { saidOf } from './sections'
import { tablesOf } from './tables'

/** The report as an administrative document: figures of the program, texts of people. */
export function reportDoc(facts: ReportFacts): Doc {
  const { report, corrected, figures } = facts
  const { entry } = report
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  return {
    ...{ language, draft: report.final === null, kind: words.kind },
    ...{ about: aboutOf(report, language), to: entry.to },
    head: headOf(entry.organisation, 'BC', figures.at),
    body: [
      ...(corrected ? [paragraph(correction(facts))] : []),
      ...sections(facts),
      paragraph(words.closing(entry.organisation.issuer)),
    ],
    signatures: [signatureOf(entry.organisation)],
    recipients: entry.organisation.recipients,
    annexes: annexesOf(facts).map(({ key, number }) => annex(facts, key, number)),
  }
}

const paragraph = (text: string): Block => ({ type: 'paragraph', text })

function correction({ corrected, report }: ReportFacts): string {
  const { language } = report.entry
  const at = corrected?.final ? timeText(corrected.final.at) : ''
  return corrected ? wordsFor({ report }).corrects(aboutOf(corrected, language), at) : ''
}

function sections(facts: ReportFacts): Block[] {
  const words = wordsFor(facts)
  const said = saidOf(facts)
  return REPORT_SECTIONS.flatMap((section) => [
    { type: 'heading' as const, level: 1 as const, text: words.sections[section] },
    ...said[section],
    ...written(facts, section, said[section].length === 0),
  ])
}

/** What people wrote; where nobody wrote anything and no figure speaks, it says so. */
function written(facts: ReportFacts, section: ReportSection, alone: boolean): Block[] {
  const words = wordsFor(facts)
  const lines = facts.report.entry.texts[section]
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length > 0 || !alone) return lines.map(paragraph)
  return [paragraph(facts.report.final ? words.none : words.missingText)]
}

function annex(facts: ReportFacts, key: AnnexKey, number: string): Annex {
  const words = wordsFor(facts)
  const pictures = key === 'pictures' ? facts.pictures : []
  return {
    title: words.annex(number),
    about: words.annexes[key],
    landscape: key !== 'pictures',
    body: [
      ...tablesOf(facts, key).flatMap((table, i, all) => [
        ...(all.length > 1 ? [title(facts, table, i)] : []),
        ...(table.key === 'outages' ? leftOut(facts) : []),
        printed(facts, table),
      ]),
      ...pictures.map((picture): Block => ({ type: 'picture', picture })),
    ],
  }
}

const title = (facts: ReportFacts, { key }: ReportTable, i: number): Block => ({
  ...{ type: 'heading', level: 2, text: `${i + 1}. ${wordsFor(facts).tables[key]}` },
})

function leftOut(facts: ReportFacts): Block[] {
  const { list, total } = facts.figures.outages
  return list.length < total.count
    ? [paragraph(wordsFor(facts).longestOf(list.length, total.count))]
    : []
}

function printed(facts: ReportFacts, { columns, rows }: ReportTable): Block {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const align = (i: number) =>
    i === 0 ? 'center' : rows.some(({ cells }) => isNumber(cells[i])) ? 'right' : 'left'
  return {
    type: 'table',
    table: {
      columns: columns.map(({ column, width }, i) => ({
        ...{ title: words.columns[column], width, align: align(i) },
      })),
      rows: rows.map(({ cells, bold }) => ({
        cells: cells.map((cell) => cellText(cell, language)),
        ...(bold && { bold }),
      })),
    },
  }
}

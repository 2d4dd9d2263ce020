import type { Language, Proposal, Report, ReportFigures } from '../../preload/contract'
import type { Picture } from '../documents'
import { dateText, monthText } from './text'
import { type ReportWords, reportWords } from './words'

/** Everything that a report is made of. */
export interface ReportFacts extends ReportFigures {
  report: Report
  /** Those that were not dropped. */
  proposals: readonly Proposal[]
  pictures: readonly Picture[]
  /** The final report that this one corrects. */
  corrected: Report | null
}

export const wordsFor = ({ report }: Pick<ReportFacts, 'report'>): ReportWords =>
  reportWords(report.entry.language)

export const languageOf = ({ report }: Pick<ReportFacts, 'report'>): Language =>
  report.entry.language

/** Trích yếu: of which period it is. */
export function aboutOf(
  { kind, from, to }: Pick<Report, 'kind' | 'from' | 'to'>,
  language: Language,
) {
  const words = reportWords(language)
  return words.about[kind](dateText(from), dateText(to - 1), monthText(from, language))
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V']
export const ANNEXES = ['connection', 'outages', 'violations', 'proposals', 'pictures'] as const
export type AnnexKey = (typeof ANNEXES)[number]

/** The annexes that this report has, with their numbers. */
export function annexesOf(facts: ReportFacts): { key: AnnexKey; number: string }[] {
  const { figures, facilities, proposals, pictures } = facts
  const there: Record<AnnexKey, boolean> = {
    connection: facilities.length > 0,
    outages: figures.outages.total.count > 0 || figures.uptime !== null,
    violations: figures.violations.total.total > 0,
    proposals: proposals.length > 0,
    pictures: pictures.length > 0,
  }
  return ANNEXES.filter((key) => there[key]).map((key, i) => ({ key, number: ROMAN[i] ?? '' }))
}

import { REPORT_SECTIONS, type ReportSection, type UptimeCounts } from '../../preload/contract'
import { type Block, timeText } from '../documents'
import { type AnnexKey, annexesOf, languageOf, type ReportFacts, wordsFor } from './facts'
import { durationText, percentText } from './text'

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
const list = (items: string[]): Block[] => (items.length > 0 ? [{ type: 'list', items }] : [])
const when = (holds: boolean, ...blocks: Block[]): Block[] => (holds ? blocks : [])

/** What the figures say of each section. */
export function saidOf(facts: ReportFacts): Record<ReportSection, Block[]> {
  return {
    connection: connection(facts),
    results: results(facts),
    faults: faults(facts),
    difficulties: [],
    proposals: proposals(facts),
  }
}

/** The same as lines of text, for windows. */
export function linesOf(facts: ReportFacts): Record<ReportSection, string[]> {
  const said = saidOf(facts)
  const lines = (section: ReportSection) =>
    said[section].flatMap((block) =>
      block.type === 'list'
        ? block.items.map((item) => `- ${item}`)
        : 'text' in block
          ? [block.text]
          : [],
    )
  return Object.fromEntries(REPORT_SECTIONS.map((each) => [each, lines(each)])) as never
}

function inAnnex(facts: ReportFacts, wanted: AnnexKey): Block[] {
  const found = annexesOf(facts).find(({ key }) => key === wanted)
  return found ? [paragraph(wordsFor(facts).inAnnex(found.number))] : []
}

function connection(facts: ReportFacts): Block[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { total, byAuthority } = facts.figures.connection
  const { facilities: all, connected, overdue, cameras } = total
  const share = percentText(all > 0 ? (connected / all) * 100 : 0, language)
  const at = timeText(facts.figures.at)
  return [
    paragraph(words.facilities(at, all, connected, share, overdue)),
    ...when(all > 0, paragraph(words.cameras(cameras))),
    ...list(
      byAuthority.map(({ name, connected: some, facilities }) =>
        words.connectedOf(name[language], some, facilities),
      ),
    ),
    ...inAnnex(facts, 'connection'),
  ]
}

/** Counted before its end. */
const running = ({ figures: { at, to } }: ReportFacts) => at < to

/** A part of a period with a whole one is no comparison, nor with one of which nothing is known. */
const comparable = (facts: ReportFacts): boolean => {
  const { percent, violations, outages } = facts.before
  return !running(facts) && (percent !== null || violations > 0 || outages > 0)
}

/** So many facilities are named in the text; the annex has all. */
const NAMED = 5

function results(facts: ReportFacts): Block[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { violations } = facts.figures
  const { total, bySubject, byFacility, byDistrict, unsorted } = violations
  const some = total.total > 0
  const counted = (lines: typeof bySubject) =>
    lines.map(({ name, total: of, critical }) => words.counted(name[language], of, critical))
  const before = facts.before.violations
  const places = byFacility.filter(({ code }) => code !== '')
  return [
    heading(words.overall),
    ...when(running(facts), paragraph(words.until(timeText(facts.figures.at)))),
    paragraph(words.violations(total.total, places.length, total.critical)),
    ...when(
      comparable(facts) && (some || before > 0),
      paragraph(words.violationTrend({ by: total.total - before, before })),
    ),
    ...when(unsorted > 0, paragraph(words.unsorted(unsorted))),
    ...when(some, heading(words.bySubject), ...list(counted(bySubject))),
    ...when(
      some,
      heading(words.byPlace),
      paragraph(words.byFacilityFirst(Math.min(NAMED, places.length), places.length)),
      ...list(counted(byFacility.filter((line) => places.indexOf(line) < NAMED))),
      paragraph(words.byDistrict),
      ...list(counted(byDistrict)),
    ),
    ...when(
      some,
      heading(words.measures),
      paragraph(words.told(total.told, total.total)),
      paragraph(words.states(total.open, total.fixed, total.referred)),
      ...inAnnex(facts, 'violations'),
    ),
    ...duty(facts, some ? words.duty : words.duty.replace(/^\d/, '2')),
  ]
}

function duty(facts: ReportFacts, title: string): Block[] {
  const words = wordsFor(facts)
  const { coverage, attention, shifts } = facts.figures
  const said = [
    ...(coverage && coverage.cameras > 0 ? [words.seen(coverage.seen, coverage.cameras)] : []),
    ...(shifts && shifts.total > 0 ? [words.shifts(shifts.total, shifts.signed)] : []),
    ...(attention && attention.asked > 0
      ? [words.attention(attention.asked, attention.missed)]
      : []),
  ]
  return said.length > 0 ? [heading(title), ...said.map(paragraph)] : []
}

function faults(facts: ReportFacts): Block[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  const { outages, uptime } = facts.figures
  const { count, ongoing, unacknowledged, totalMs, longestMs } = outages.total
  const time = (ms: number) => durationText(ms, language)
  const before = facts.before.outages
  return [
    paragraph(words.outages(count, time(totalMs), time(longestMs))),
    ...when(
      comparable(facts) && (count > 0 || before > 0),
      paragraph(words.outageTrend({ by: count - before, before })),
    ),
    ...when(count > 0, paragraph(words.outageStates(ongoing, unacknowledged, !running(facts)))),
    ...when(count > 0, paragraph(words.byCause)),
    ...list(
      outages.byCause.map(({ name, count: of, totalMs: ms }) =>
        words.cause(name[language], of, time(ms)),
      ),
    ),
    ...when(outages.planned > 0, paragraph(words.planned(outages.planned))),
    ...availability(facts, uptime?.total ?? null),
    ...inAnnex(facts, 'outages'),
  ]
}

function availability(facts: ReportFacts, total: UptimeCounts | null): Block[] {
  const [words, language] = [wordsFor(facts), languageOf(facts)]
  if (!total || total.percent === null) return [paragraph(words.noUptime)]
  const { upMs, downMs, unknownMs, plannedMs } = total
  const all = upMs + downMs + unknownMs + plannedMs
  const unknown = percentText((unknownMs / all) * 100, language)
  return [
    paragraph(words.uptime(percentText(total.percent, language))),
    ...when(unknownMs > 0, paragraph(words.unknownTime(unknown))),
  ]
}

function proposals(facts: ReportFacts): Block[] {
  const words = wordsFor(facts)
  const annex = annexesOf(facts).find(({ key }) => key === 'proposals')
  const text = annex
    ? words.proposed(facts.proposals.length, words.annex(annex.number))
    : words.nobodyProposed
  return [paragraph(text)]
}

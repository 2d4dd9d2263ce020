import type {
  Codes,
  Organisation,
  PeriodFigures,
  PeriodSpan,
  Proposal,
  Report,
  ReportFigures,
  ReportOpened,
} from '../../preload/contract'
import type { Clock } from '../base/clock'
import { fail, ok, type Result } from '../base/result'
import type { BookmarkStore } from '../bookmarks'
import type { Doc, Picture } from '../documents'
import type { CustodyEntry } from '../evidence'
import type { World } from '../facilities'
import { headOf, spanBefore } from '../period'
import { facilityLines } from './facilities'
import type { ReportFacts } from './facts'
import type { ReportMemory } from './memory'
import { choosable, type PictureDeps, pictureOf } from './pictures'
import { proposalsOf } from './proposals'

export interface ReportDeps {
  /** Folder of the reports. */
  dir: string
  clock: Clock
  memory: ReportMemory
  codes: Codes
  who(): string
  /** The demo is shown: its facilities are made up, and nothing is reported of them. */
  demo(): boolean
  world(): World
  figures(span: PeriodSpan): Promise<PeriodFigures>
  store: Pick<BookmarkStore, 'find' | 'some'>
  /** Codes of kinds that are critical. */
  critical(): ReadonlySet<string>
  organisation(): Organisation
  pictures: PictureDeps
  docx(doc: Doc): Promise<Result<Buffer>>
  pdf(doc: Doc): Promise<Result<Buffer>>
  xlsx(facts: ReportFacts): Promise<Result<Buffer>>
  record(entries: CustodyEntry[]): Promise<Result<unknown>>
  changed(ids: string[]): void
}

type Lacking = ReportOpened['lacking']

/** The most pictures to choose from. */
const CHOICE = 200

/** What is counted of the period, and of the one before. Of some marks only, it would be wrong. */
export async function counted(
  { figures, world, codes }: ReportDeps,
  { from, to }: PeriodSpan,
): Promise<Result<ReportFigures>> {
  try {
    const now = await figures({ from, to })
    const before = headOf(await figures(spanBefore({ from, to })))
    return ok({ figures: now, before, facilities: facilityLines(world(), codes) })
  } catch (error) {
    return fail('unreadable', String(error))
  }
}

/** Everything that the report is made of. `proposals`: also those that were dropped. */
export async function factsOf(
  deps: ReportDeps,
  report: Report,
  figures: ReportFigures,
  corrected: Report | null,
): Promise<{ facts: ReportFacts; lacking: Lacking; proposals: Proposal[] }> {
  const proposals = proposalsOf(figures, report.entry)
  const { pictures, lacking } = await picturesOf(deps, report)
  const facts: ReportFacts = {
    ...{ report, ...figures, pictures, corrected },
    proposals: proposals.filter(({ dropped }) => !dropped),
  }
  return { facts, lacking, proposals }
}

/** Pictures to choose from. */
export async function choiceOf(
  { store, critical, pictures }: ReportDeps,
  { from, to }: PeriodSpan,
): Promise<ReportOpened['pictures']> {
  const found = await store.some(store.find({ from, to }, 0, CHOICE).ids)
  return found.ok ? choosable(found.value, critical(), pictures.areas) : []
}

/** In the order of their times. */
async function picturesOf(
  deps: ReportDeps,
  { entry, from, to }: Report,
): Promise<{ pictures: Picture[]; lacking: Lacking }> {
  const pictures: Picture[] = []
  const lacking: Lacking = []
  if (!entry.withPictures) return { pictures, lacking }
  // A mark that was thrown away since it was chosen is among them no more.
  const there = new Set(deps.store.find({ from, to }, 0, Number.MAX_SAFE_INTEGER).ids)
  for (const id of [...entry.pictures].sort()) {
    const found = there.has(id) ? await deps.store.some([id]) : null
    const [bookmark] = found?.ok ? found.value : []
    const made = bookmark
      ? await pictureOf(deps.pictures, bookmark, entry.language)
      : { lacking: 'no-still' as const }
    if ('picture' in made) pictures.push(made.picture)
    else lacking.push({ id, reason: made.lacking })
  }
  return { pictures, lacking }
}

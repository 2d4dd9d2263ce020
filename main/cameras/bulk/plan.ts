import type { ImportCounts, RowAction } from '../../../preload/contract'
import type { Issue } from '../reasons'
import { codeKey, type StoredCamera, type StoredRegistry } from '../schema'
import { cleanLine } from '../text'
import { cameraIssues, toCamera, wantedOf } from './camera-plan'
import { createFacilityBook, type FacilityBook } from './facility-book'
import { inTurns } from './in-turns'
import { createSeen } from './seen'
import type { ImportSource, List } from './source'
import { stageWarnings } from './stage-warnings'

/** An issue, and where it is. */
export interface PlannedIssue extends Issue {
  /** Index of the list. */
  list: number
  line: number
  severity: 'error' | 'warning'
}

/** What an import of the good lines would do. */
export interface Plan {
  /** With the secrets as they were: `passwords` are not sealed yet. */
  next: StoredRegistry
  /** New passwords by id of the camera. */
  passwords: Map<string, string>
  /** By list and line. */
  actions: RowAction[][]
  cameras: ImportCounts
  facilities: ImportCounts
  /** Names of those that only cameras name. */
  newFacilities: string[]
  /** Of all cameras of good lines, in the order of the file. */
  ids: string[]
  issues: PlannedIssue[]
  /** How many are in quarantine today, by facility. */
  quarantined: { facility: string; count: number }[]
}

export interface PlanTools {
  newId: () => string
  /** Null when it cannot be opened. */
  open: (secret: string) => string | null
}

type Draft = Omit<Plan, 'next' | 'newFacilities'>

export interface Planning extends Draft {
  book: FacilityBook
  byCode: Map<string, StoredCamera>
  /** Codes of facilities whose own line is bad. */
  badFacilities: Set<string>
  tools: PlanTools
  report(list: number, line: number, issues: Issue[], severity: PlannedIssue['severity']): void
}

/** Takes its time in turns: others of the process are not held up. */
export async function planImport(
  state: Readonly<StoredRegistry>,
  { lists }: ImportSource,
  tools: PlanTools,
): Promise<Plan> {
  const planning = begin(state, lists.length, tools)
  const of = (kind: List['kind']) => [...lists.entries()].filter(([, list]) => list.kind === kind)
  // Facilities first: cameras name them.
  const facilities = createSeen()
  for (const [at, list] of of('facilities')) await planFacilities(planning, at, list, facilities)
  const cameras = createSeen()
  for (const [at, list] of of('cameras')) await planCameras(planning, at, list, cameras)
  const { book, byCode, badFacilities: _b, tools: _t, report: _r, ...plan } = planning
  return {
    ...plan,
    next: { facilities: book.all(), cameras: [...byCode.values()] },
    newFacilities: book.made().map(({ name }) => name),
  }
}

const none = (): ImportCounts => ({ create: 0, update: 0, same: 0, bad: 0 })

function begin(state: Readonly<StoredRegistry>, lists: number, tools: PlanTools): Planning {
  const issues: PlannedIssue[] = []
  return {
    ...{ tools, issues, passwords: new Map(), ids: [], quarantined: [], badFacilities: new Set() },
    ...{ cameras: none(), facilities: none() },
    actions: Array.from({ length: lists }, () => []),
    book: createFacilityBook(state.facilities),
    byCode: new Map(state.cameras.map((camera) => [codeKey(camera.code), camera])),
    report(list, line, found, severity) {
      for (const issue of found) issues.push({ ...issue, list, line, severity })
    },
  }
}

type Seen = ReturnType<typeof createSeen>

async function planFacilities(planning: Planning, at: number, list: List, seen: Seen) {
  if (list.kind !== 'facilities') return
  const { book, facilities, actions, quarantined, badFacilities, report } = planning
  await inTurns(list.lines, (line) => {
    const key = codeKey(line.code)
    const twice = seen.look(planning, { key, code: line.code, list: at, line: line.line })
    const issues = [...line.issues, ...twice]
    const stored = book.of(line.code)
    const next = line.apply(stored)
    report(at, line.line, issues, 'error')
    report(at, line.line, [...line.warnings, ...stageWarnings(next)], 'warning')
    const action = actionOf(issues, stored, next)
    if (action === 'bad') badFacilities.add(key)
    else {
      book.list(next)
      if (line.quarantined !== undefined)
        quarantined.push({ facility: next.code, count: line.quarantined })
    }
    facilities[action]++
    actions[at]?.push(action)
  })
}

function actionOf(issues: Issue[], stored: object | undefined, next: object): RowAction {
  if (issues.length) return 'bad'
  if (!stored) return 'create'
  return JSON.stringify(stored) === JSON.stringify(next) ? 'same' : 'update'
}

async function planCameras(planning: Planning, at: number, list: List, seen: Seen) {
  if (list.kind !== 'cameras') return
  const { byCode, cameras, actions, passwords, ids, report } = planning
  await inTurns(list.lines, (line) => {
    const { checked, issues } = cameraIssues(line, wantedOf(line, byCode))
    const key = codeKey(checked.code)
    const twice = seen.look(planning, { key, code: checked.code, list: at, line: line.line })
    // Of a line whose cells have moved aside nothing is shown: they may be passwords.
    const all = line.tooMany ? issues : [...issues, ...twice]
    report(at, line.line, all, 'error')
    const action = all.length ? 'bad' : take()
    cameras[action]++
    actions[at]?.push(action)

    function take(): RowAction {
      warnOfFacility(planning, at, line.line, line.facility?.code ?? '')
      const made = toCamera(line, checked, byCode.get(key), planning)
      byCode.set(key, made.camera)
      if (checked.password) passwords.set(made.camera.id, checked.password)
      ids.push(made.camera.id)
      return made.action
    }
  })
}

/** Its facility is made all the same, but of what the camera says of it. */
function warnOfFacility(
  { badFacilities, book, report }: Planning,
  list: number,
  line: number,
  code: string,
) {
  const wanted = cleanLine(code)
  if (!badFacilities.has(codeKey(wanted)) || book.of(wanted)) return
  const issue: Issue = { field: 'facility', reason: 'facility-line-bad', value: wanted }
  report(list, line, [issue], 'warning')
}

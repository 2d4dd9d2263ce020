import {
  type BadLine,
  defaultSceneLimits,
  type Facility,
  type ImportRow,
  stationRingTimes,
  unknownFacility,
} from '../../../preload/contract'
import { checkCamera, type Wanted } from '../check'
import { facilityIssues } from '../check-facility'
import type { Issue } from '../reasons'
import { codeKey, type StoredCamera, type StoredRegistry } from '../schema'
import { cleanLine } from '../text'
import { createFacilityBook, type FacilityBook } from './facility-book'
import type { ImportLine } from './row'

/** What an import of the good lines would do. */
export interface Plan {
  /** With the secrets as they were: `passwords` are not sealed yet. */
  next: StoredRegistry
  /** New passwords by id of the camera. */
  passwords: Map<string, string>
  newFacilities: Facility[]
  rows: ImportRow[]
  /** Of all good lines, in the order of the file. */
  ids: string[]
  bad: BadLine[]
}

export interface PlanTools {
  newId: () => string
  /** Null when it cannot be opened. */
  open: (secret: string) => string | null
}

export function planImport(
  state: Readonly<StoredRegistry>,
  lines: readonly ImportLine[],
  tools: PlanTools,
): Plan {
  const book = createFacilityBook(state.facilities)
  const cameras = new Map(state.cameras.map((camera) => [codeKey(camera.code), camera]))
  const seen = new Set<string>()
  const plan: Omit<Plan, 'next' | 'newFacilities'> = {
    passwords: new Map(),
    rows: [],
    ids: [],
    bad: [],
  }
  for (const line of lines) {
    const { checked, issues } = checkLine(line, cameras, seen)
    if (issues.length) {
      plan.bad.push({ line: line.line, issues })
      continue
    }
    const previous = cameras.get(codeKey(checked.code))
    const { camera, action } = toCamera(line, checked, { previous, book, tools })
    cameras.set(codeKey(checked.code), camera)
    if (checked.password) plan.passwords.set(camera.id, checked.password)
    plan.ids.push(camera.id)
    const { code, name, facility, url } = camera
    plan.rows.push({ line: line.line, action, code, name, facility, url })
  }
  const next = { facilities: book.all(), cameras: [...cameras.values()] }
  return { ...plan, next, newFacilities: book.made() }
}

function checkLine(
  line: ImportLine,
  cameras: Map<string, StoredCamera>,
  seen: Set<string>,
): { checked: Wanted; issues: Issue[] } {
  const { checked, issues } = checkCamera(wantedOf(line, cameras))
  const key = codeKey(checked.code)
  if (key && seen.has(key))
    issues.push({ field: 'code', reason: 'duplicate-in-file', value: checked.code })
  seen.add(key)
  // Cells that have moved aside may be passwords: nothing of such a line is shown.
  if (line.tooMany) return { checked, issues: [TOO_MANY] }
  return { checked, issues: [...line.issues, ...issues, ...issuesOfFacility(line.facility)] }
}

const TOO_MANY: Issue = { field: '', reason: 'too-many-cells', value: '' }

/** A column that the file lacks keeps what is stored; an empty password cell does so too. */
function wantedOf({ text }: ImportLine, cameras: Map<string, StoredCamera>): Wanted {
  const previous = cameras.get(codeKey(cleanLine(text.code ?? '')))
  return {
    code: text.code ?? '',
    name: text.name ?? '',
    url: text.url ?? '',
    place: text.place ?? previous?.place ?? '',
    subUrl: text.sub_url ?? previous?.subUrl ?? '',
    onvif: text.onvif ?? previous?.onvif ?? '',
    snapshotUrl: text.snapshot_url ?? previous?.snapshotUrl ?? '',
    note: text.note ?? previous?.note ?? '',
    user: text.user,
    password: text.password || undefined,
  }
}

/** Authority and district were judged when the line was read; a missing name or code is made. */
function issuesOfFacility(facility: Facility | undefined): Issue[] {
  if (!facility?.code && !facility?.name) return []
  const { code, name } = facility
  return facilityIssues({ ...unknownFacility, code: code || 'x', name: name || 'x' })
}

function toCamera(
  line: ImportLine,
  { password, ...checked }: Wanted,
  { previous, book, tools }: { previous?: StoredCamera; book: FacilityBook; tools: PlanTools },
): { camera: StoredCamera; action: ImportRow['action'] } {
  const facility = line.facility && book.take(line.facility)
  const camera: StoredCamera = {
    ...checked,
    id: previous?.id ?? tools.newId(),
    facility: facility?.code ?? previous?.facility ?? '',
    onvif: checked.onvif ?? '',
    snapshotUrl: checked.snapshotUrl ?? '',
    user: checked.user ?? previous?.user ?? '',
    secret: previous?.secret ?? '',
    transport: line.transport ?? previous?.transport ?? 'auto',
    enabled: line.enabled ?? previous?.enabled ?? true,
    scene: previous?.scene ?? defaultSceneLimits,
    ring: previous?.ring ?? stationRingTimes,
  }
  if (!previous) return { camera, action: 'create' }
  const newPassword = password && tools.open(previous.secret) !== password
  const same = !facility?.changed && !newPassword && alike(camera, previous)
  return { camera, action: same ? 'same' : 'update' }
}

const alike = (a: StoredCamera, b: StoredCamera) =>
  (Object.keys(b) as (keyof StoredCamera)[]).every((key) => a[key] === b[key])

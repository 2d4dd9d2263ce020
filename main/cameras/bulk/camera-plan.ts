import {
  defaultSceneLimits,
  type Facility,
  type RowAction,
  stationRingTimes,
  unknownFacility,
} from '../../../preload/contract'
import { checkCamera, type Wanted } from '../check'
import { facilityIssues } from '../check-facility'
import type { Issue } from '../reasons'
import { codeKey, type StoredCamera } from '../schema'
import { cleanLine } from '../text'
import type { CameraLine } from './camera-row'
import type { Planning } from './plan'

/** A column that the file lacks keeps what is stored; an empty password cell does so too. */
export function wantedOf({ text }: CameraLine, cameras: Map<string, StoredCamera>): Wanted {
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

export function cameraIssues(line: CameraLine, wanted: Wanted) {
  const { checked, issues } = checkCamera(wanted)
  if (line.tooMany) return { checked, issues: [TOO_MANY] }
  return { checked, issues: oneEach([...line.issues, ...issues, ...issuesOfFacility(line)]) }
}

const TOO_MANY: Issue = { field: '', reason: 'too-many-cells', value: '' }

/** The first that is wrong with a cell says enough. */
const oneEach = (issues: Issue[]) =>
  issues.filter(({ field }, at) => issues.findIndex((each) => each.field === field) === at)

/** Authority and district were judged when the line was read; a missing name or code is made. */
function issuesOfFacility({ facility }: CameraLine): Issue[] {
  if (!facility?.code && !facility?.name) return []
  const { code, name }: Facility = facility
  return facilityIssues({ ...unknownFacility, code: code || 'x', name: name || 'x' })
}

export function toCamera(
  line: CameraLine,
  { password, ...checked }: Wanted,
  previous: StoredCamera | undefined,
  { book, tools }: Pick<Planning, 'book' | 'tools'>,
): { camera: StoredCamera; action: RowAction } {
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

import {
  type CameraDraft,
  defaultSceneLimits,
  type Facility,
  type Outcome,
  type SaveReply,
  stationRingTimes,
} from '../../preload/contract'
import { authorityOf, districtOf, reasonOf } from '../facilities'
import { refuse, type Step } from './change'
import { checkCamera } from './check'
import { facilityIssues } from './check-facility'
import { codeKey, type StoredCamera, type StoredRegistry } from './schema'
import { nextSecret, type Secrets } from './secrets'
import { cleanLine } from './text'

export function saveCamera(
  state: StoredRegistry,
  draft: CameraDraft,
  { secrets, newId }: { secrets: Secrets; newId: () => string },
): Step<SaveReply> {
  const previous = state.cameras.find((camera) => camera.id === draft.id)
  if (draft.id !== undefined && !previous) return { reply: refuse('not-found') }
  const { checked, issues } = checkCamera(draft)
  const facility = facilityCode(state, draft.facility)
  if (taken(state, checked.code, previous))
    issues.push({ field: 'code', reason: 'code-taken', value: checked.code })
  if (facility === null)
    issues.push({ field: 'facility', reason: 'facility-unknown', value: draft.facility })
  if (issues.length) return { reply: { status: 'invalid', issues } }
  const secret = nextSecret(secrets, previous, checked.password)
  if (!secret.ok) return { reply: refuse(secret.reason) }
  const { password: _sealed, ...kept } = checked
  const camera: StoredCamera = {
    ...kept,
    id: previous?.id ?? newId(),
    facility: facility ?? '',
    onvif: checked.onvif ?? previous?.onvif ?? '',
    snapshotUrl: checked.snapshotUrl ?? previous?.snapshotUrl ?? '',
    user: checked.user ?? '',
    secret: secret.value,
    transport: draft.transport,
    enabled: draft.enabled,
    scene: draft.scene ?? previous?.scene ?? defaultSceneLimits,
    ring: draft.ring ?? previous?.ring ?? stationRingTimes,
  }
  return { next: withCamera(state, camera), reply: { status: 'done', id: camera.id } }
}

export function setEnabled(
  state: StoredRegistry,
  { ids, enabled }: { ids: string[]; enabled: boolean },
): Step<Outcome> {
  const wanted = new Set(ids)
  if (!state.cameras.some(({ id }) => wanted.has(id))) return { reply: refuse('not-found') }
  const cameras = state.cameras.map((camera) =>
    wanted.has(camera.id) ? { ...camera, enabled } : camera,
  )
  return { next: { ...state, cameras }, reply: { status: 'done' } }
}

/** Makes a facility or changes the one that has its code. */
export function saveFacility(state: StoredRegistry, wanted: Facility): Step<SaveReply> {
  const facility = { ...wanted, code: cleanLine(wanted.code), name: cleanLine(wanted.name) }
  facility.code = facilityCode(state, facility.code) || facility.code
  const issues = facilityIssues(facility)
  if (issues.length) return { reply: { status: 'invalid', issues } }
  facility.authority = authorityOf(wanted.authority) ?? ''
  facility.district = districtOf(wanted.district) ?? ''
  facility.reason = reasonOf(wanted.reason) ?? ''
  const known = state.facilities.some(({ code }) => code === facility.code)
  const facilities = known
    ? state.facilities.map((old) => (old.code === facility.code ? facility : old))
    : [...state.facilities, facility]
  return { next: { ...state, facilities }, reply: { status: 'done', id: facility.code } }
}

const taken = (state: StoredRegistry, code: string, except: StoredCamera | undefined) =>
  state.cameras.some((camera) => camera.id !== except?.id && codeKey(camera.code) === codeKey(code))

/** As it is stored; null when there is no such facility. */
function facilityCode(state: StoredRegistry, code: string): string | null {
  const key = codeKey(cleanLine(code))
  if (!key) return ''
  return state.facilities.find((facility) => codeKey(facility.code) === key)?.code ?? null
}

function withCamera(state: StoredRegistry, camera: StoredCamera): StoredRegistry {
  const known = state.cameras.some(({ id }) => id === camera.id)
  const cameras = known
    ? state.cameras.map((old) => (old.id === camera.id ? camera : old))
    : [...state.cameras, camera]
  return { ...state, cameras }
}

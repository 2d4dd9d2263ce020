import {
  type Camera,
  type CameraDraft,
  defaultSceneLimits,
  type FieldIssue,
  stationRingTimes,
} from '../../../preload/contract'
import { type RingValues, ringOf, ringValuesOf } from './ring-values'
import { type SceneValues, sceneOf } from './scene-values'

/** What the fields of the form hold; the stored password never comes here. */
export interface CameraValues {
  code: string
  name: string
  facility: string
  place: string
  url: string
  subUrl: string
  onvif: string
  snapshotUrl: string
  user: string
  password: string
  /** The operator asked to take the stored password away. */
  forgetPassword: boolean
  transport: CameraDraft['transport']
  enabled: boolean
  note: string
  scene: SceneValues
  ring: RingValues
}

export const emptyValues: CameraValues = {
  code: '',
  name: '',
  facility: '',
  place: '',
  url: '',
  subUrl: '',
  onvif: '',
  snapshotUrl: '',
  user: '',
  password: '',
  forgetPassword: false,
  transport: 'auto',
  enabled: true,
  note: '',
  scene: defaultSceneLimits,
  ring: ringValuesOf(stationRingTimes),
}

export function valuesOf(camera: Camera): CameraValues {
  const { id: _id, hasPassword: _has, ring, ...rest } = camera
  return { ...rest, ring: ringValuesOf(ring), password: '', forgetPassword: false }
}

/** The next camera of the same facility is usually behind the same account. */
export const valuesForNext = (values: CameraValues): CameraValues => ({
  ...emptyValues,
  facility: values.facility,
  user: values.user,
  transport: values.transport,
})

function passwordOf(values: CameraValues, camera: Camera | null): string | undefined {
  if (values.password !== '') return values.password
  if (values.forgetPassword) return ''
  // One that cannot be opened just now shows as none: a blank field must not erase it.
  return camera ? undefined : ''
}

export function draftOf(values: CameraValues, camera: Camera | null): CameraDraft {
  const { forgetPassword: _forget, ...rest } = values
  return {
    ...rest,
    ...(camera ? { id: camera.id } : {}),
    code: values.code.trim(),
    name: values.name.trim(),
    url: values.url.trim(),
    subUrl: values.subUrl.trim(),
    onvif: values.onvif.trim(),
    snapshotUrl: values.snapshotUrl.trim(),
    user: values.user.trim(),
    password: passwordOf(values, camera),
    scene: sceneOf(values.scene),
    ring: ringOf(values.ring),
  }
}

/** Main names fields as columns of the CSV. */
const fieldOf: Record<string, keyof CameraValues> = {
  code: 'code',
  name: 'name',
  facility: 'facility',
  facility_name: 'facility',
  authority: 'facility',
  district: 'facility',
  place: 'place',
  url: 'url',
  sub_url: 'subUrl',
  onvif: 'onvif',
  snapshot_url: 'snapshotUrl',
  user: 'user',
  password: 'password',
  transport: 'transport',
  enabled: 'enabled',
  note: 'note',
}

export interface FieldErrors {
  fields: Partial<Record<keyof CameraValues, string>>
  /** Reasons whose field the form does not have. */
  others: string[]
}

/** Puts each issue at its field; the first one of a field is shown. */
export function errorsOf(issues: FieldIssue[], say: (reason: string) => string): FieldErrors {
  const errors: FieldErrors = { fields: {}, others: [] }
  for (const issue of issues) {
    const field = fieldOf[issue.field]
    if (!field) errors.others.push(say(issue.reason))
    else errors.fields[field] ??= say(issue.reason)
  }
  return errors
}

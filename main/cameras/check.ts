import { CameraDraft } from '../../preload/contract'
import { forbiddenPlace, placeOf } from '../facilities'
import { onvifAddress, snapshotAddress } from './onvif'
import type { Issue, IssueReason } from './reasons'
import { cleanLine, cleanNote, hasControls, saneCode } from './text'
import { maskUrl } from './url'
import { readUrls } from './urls'

/** A camera as a form or a line of a file wants it. `onvif`, `snapshotUrl`, `user` and `password`: undefined keeps
 * what is stored, unless the URL names a user or a password. */
export interface Wanted {
  code: string
  name: string
  place: string
  url: string
  subUrl: string
  onvif?: string
  snapshotUrl?: string
  user?: string
  password?: string
  note: string
}

/** Returns the camera as it is to be stored, and everything that is wrong with it. */
export function checkCamera(wanted: Wanted): { checked: Wanted; issues: Issue[] } {
  const checked = { ...wanted, code: cleanLine(wanted.code), name: cleanLine(wanted.name) }
  checked.note = cleanNote(wanted.note)
  checked.place = placeOf(wanted.place) ?? cleanLine(wanted.place)
  const urls = readUrls(wanted)
  Object.assign(checked, urls.checked)
  const issues: Issue[] = [...urls.issues]
  const onvif = onvifAddress(wanted.onvif ?? '')
  if (wanted.onvif !== undefined) checked.onvif = onvif.ok ? onvif.value : ''
  const snapshot = snapshotAddress(wanted.snapshotUrl ?? '')
  if (wanted.snapshotUrl !== undefined) checked.snapshotUrl = snapshot.ok ? snapshot.value : ''
  const report = (field: string, reason: IssueReason | null, value = '') => {
    if (reason && !issues.some((issue) => issue.field === field))
      issues.push({ field, reason, value: value.slice(0, 200) })
  }
  if (!onvif.ok) report('onvif', onvif.reason, maskUrl(wanted.onvif ?? ''))
  if (!snapshot.ok) report('snapshot_url', snapshot.reason, maskUrl(wanted.snapshotUrl ?? ''))
  report('code', checked.code ? null : 'code-missing')
  report('name', checked.name ? null : 'name-missing')
  for (const [field, key] of FIELDS)
    report(field, textReason(key, checked[key] ?? ''), shown(key, checked[key] ?? ''))
  report('code', saneCode(checked.code) ? null : 'code-invalid', checked.code)
  report('place', placeReason(checked.place), checked.place)
  return { checked, issues: issues.sort((a, b) => rank(a) - rank(b)) }
}

const FIELDS = [
  ['code', 'code'],
  ['name', 'name'],
  ['place', 'place'],
  ['url', 'url'],
  ['sub_url', 'subUrl'],
  ['onvif', 'onvif'],
  ['snapshot_url', 'snapshotUrl'],
  ['user', 'user'],
  ['password', 'password'],
  ['note', 'note'],
] as const

const rank = ({ field }: Issue) => FIELDS.findIndex(([column]) => column === field)

type Key = (typeof FIELDS)[number][1]

const limits: Record<Key, number> = {
  code: limit(CameraDraft.shape.code),
  name: limit(CameraDraft.shape.name),
  place: limit(CameraDraft.shape.place),
  url: limit(CameraDraft.shape.url),
  subUrl: limit(CameraDraft.shape.subUrl),
  onvif: limit(CameraDraft.shape.onvif.unwrap()),
  snapshotUrl: limit(CameraDraft.shape.snapshotUrl.unwrap()),
  user: limit(CameraDraft.shape.user),
  password: limit(CameraDraft.shape.password.unwrap()),
  note: limit(CameraDraft.shape.note),
}

function limit(schema: { maxLength: number | null }): number {
  return schema.maxLength ?? Number.POSITIVE_INFINITY
}

function textReason(key: Key, text: string): IssueReason | null {
  if (text.length > limits[key]) return 'too-long'
  if (key === 'password' && /[\n\t]/.test(text)) return 'text-invalid'
  return hasControls(text) ? 'text-invalid' : null
}

function shown(key: Key, text: string): string {
  if (key === 'password') return ''
  return key === 'url' || key === 'subUrl' || key === 'onvif' || key === 'snapshotUrl'
    ? maskUrl(text)
    : text
}

function placeReason(place: string): IssueReason | null {
  if (!place || placeOf(place)) return null
  return forbiddenPlace(place) ? 'place-forbidden' : 'place-unknown'
}

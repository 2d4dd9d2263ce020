import { redact } from '../base/redact'
import type { AuditDetail, AuditWorld } from './deed'

/** Longest text of one field in a record. */
const MOST = 300
/** Codes that are listed; how many there were is told as well. */
const LISTED = 40

const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text)

/** Without whatever may be a secret: of an address neither user nor query. */
export const plain = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return cut(redact(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? (text.split('?')[0] ?? '') : text))
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each field that differs, as `old → new`; of one within another `outer.inner`. */
export function changes<T extends object>(
  before: T | null | undefined,
  after: T | null | undefined,
  fields: readonly (keyof T & string)[],
): AuditDetail {
  const told: AuditDetail = {}
  for (const field of fields) {
    const [old, now] = [before?.[field], after?.[field]]
    if (JSON.stringify(old) === JSON.stringify(now)) continue
    if (isPlain(old) && isPlain(now)) {
      const inner = changes(old, now, [...new Set([...Object.keys(old), ...Object.keys(now)])])
      for (const [key, value] of Object.entries(inner)) told[`${field}.${key}`] = value
      continue
    }
    told[field] = `${old === undefined ? '' : plain(old)} → ${now === undefined ? '' : plain(now)}`
  }
  return told
}

/** One camera, with its facility; an id of one that is gone stays an id. */
export function cameraOf(world: AuditWorld, id: string): AuditDetail {
  const camera = world.camera(id)
  if (!camera) return { camera: id }
  const { code, name, facility } = camera
  return { camera: code, name, ...(facility && { facility }) }
}

/** Several, by their codes. */
export function camerasOf(world: AuditWorld, ids: readonly string[]): AuditDetail {
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return cameraOf(world, only)
  const cameras = world.cameras(ids)
  const codes = ids.slice(0, LISTED).map((id, i) => cameras[i]?.code ?? id)
  const more = ids.length > LISTED ? ', …' : ''
  const facilities = new Set(cameras.map((camera) => camera?.facility ?? ''))
  const [facility] = facilities
  return {
    ...{ count: ids.length, cameras: `${codes.join(', ')}${more}` },
    ...(facilities.size === 1 && facility && { facility }),
  }
}

export const listOf = (codes: readonly string[]): string =>
  `${codes.slice(0, LISTED).join(', ')}${codes.length > LISTED ? ', …' : ''}`

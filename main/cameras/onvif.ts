import { fail, ok, type Result } from '../base/result'
import { parseCameraUrl } from './url'

export type OnvifReason = 'onvif-invalid' | 'onvif-login'
export type SnapshotReason = 'snapshot-invalid' | 'snapshot-login'

/** Where the standard puts it. */
const SERVICE = '/onvif/device_service'

/** The whole address of an ONVIF service, from it, `host:port` or `host`; empty stays empty. */
export function onvifAddress(text: string): Result<string, OnvifReason> {
  const trimmed = text.trim()
  if (!trimmed) return ok('')
  const parsed = parseCameraUrl(
    /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `http://${trimmed}`,
  )
  if (!parsed.ok || !/^https?:/.test(parsed.value.url)) return fail('onvif-invalid')
  const { url, user, password } = parsed.value
  if (user || password) return fail('onvif-login')
  const { origin, pathname, search } = new URL(url)
  return ok(origin + (pathname === '/' && !search ? SERVICE : pathname + search))
}

/** The address of a still picture, without credentials: those of the camera are used. */
export function snapshotAddress(text: string): Result<string, SnapshotReason> {
  const trimmed = text.trim()
  if (!trimmed) return ok('')
  const parsed = parseCameraUrl(trimmed)
  if (!parsed.ok || !/^https?:/.test(parsed.value.url)) return fail('snapshot-invalid')
  const { url, user, password } = parsed.value
  return user || password ? fail('snapshot-login') : ok(url)
}

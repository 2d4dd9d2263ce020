import type { Cam, CamProfile } from 'onvif'
import type { PtzAbilities } from '../../preload/contract'
import type { Clock } from '../base/clock'
import { ok } from '../base/result'
import { asked, camOf, type OnvifTarget, setClock } from './cam'
import type { Answer, isFinal } from './reasons'

/** Ms for each question while a camera is got to know. */
export const QUESTION_MS = 4_000

/** A camera that has answered. */
export interface Met {
  cam: Cam
  /** Null when it cannot be moved. */
  moving: { profile: string; can: PtzAbilities } | null
}

/**
 * What is needed to move a camera, question by question: the first one that is refused ends it, so
 * that a wrong password is tried once.
 */
export async function meet(target: OnvifTarget, clock: Clock): Promise<Answer<Met>> {
  const cam = camOf(target, QUESTION_MS, clock)
  const ask = <T>(call: (done: (err: Error | null, data?: T, xml?: string) => void) => void) =>
    asked(clock, QUESTION_MS, call)
  const date = await ask<Date>((done) => cam.getSystemDateAndTime(done))
  // A camera that does not tell its time is taken to have ours.
  if (date.ok && date.value) setClock(cam, date.value.getTime())
  if (!date.ok && ends(date.reason)) return date
  let services = await ask((done) => cam.getServices(false, done))
  // Before 2013 there was only this.
  if (!services.ok && !ends(services.reason))
    services = await ask((done) => cam.getCapabilities(done))
  if (!services.ok) return services
  if (!cam.uri?.ptz) return ok({ cam, moving: null })
  const profile = await profileOf(cam, ask)
  if (!profile.ok) return profile
  if (!profile.value) return ok({ cam, moving: null })
  const nodes = await ask<Nodes>((done) => cam.getNodes(done))
  if (!nodes.ok && nodes.reason === 'not-authorised') return nodes
  const { PTZConfiguration, $ } = profile.value
  const can = abilitiesOf(nodes.ok ? nodes.value : {}, told(PTZConfiguration?.nodeToken))
  return ok({ cam, moving: { profile: told($?.token), can } })
}

type Ask = <T>(
  call: (done: (err: Error | null, data?: T, xml?: string) => void) => void,
) => Promise<Answer<T>>

const ends = (reason: Parameters<typeof isFinal>[0]) =>
  reason === 'unreachable' || reason === 'not-authorised'

/** The first that moves the camera; null when none does. */
async function profileOf(cam: Cam, ask: Ask): Promise<Answer<CamProfile | null>> {
  if (!cam.uri?.media && !cam.uri?.media2) return ok(null)
  if (!cam.uri.media2) cam.media2Support = false
  let profiles = await ask<CamProfile[]>((done) => cam.getProfiles(done))
  if (!profiles.ok && !ends(profiles.reason) && cam.media2Support && cam.uri.media) {
    // Some have the newer service and do not answer there.
    cam.media2Support = false
    profiles = await ask<CamProfile[]>((done) => cam.getProfiles(done))
  }
  if (!profiles.ok) return profiles
  return ok((profiles.value ?? []).find((each) => each.PTZConfiguration && each.$?.token) ?? null)
}

interface Node {
  supportedPTZSpaces?: Record<string, unknown>
  homeSupported?: boolean
  maximumNumberOfPresets?: number
}
type Nodes = Record<string, Node>

/** A camera that does not tell is taken to be able: it says no when it is asked to. */
function abilitiesOf(nodes: Nodes | undefined, token: string): PtzAbilities {
  const node = nodes?.[token] ?? Object.values(nodes ?? {})[0]
  const spaces = node?.supportedPTZSpaces
  return {
    panTilt: !spaces || 'continuousPanTiltVelocitySpace' in spaces,
    zoom: !spaces || 'continuousZoomVelocitySpace' in spaces,
    home: node?.homeSupported ?? true,
    presets: (node?.maximumNumberOfPresets ?? 1) > 0,
  }
}

/** Who made it; a camera that does not say is met all the same. */
export async function nameOf(
  { cam }: Met,
  clock: Clock,
): Promise<Answer<{ manufacturer: string; model: string }>> {
  const info = await asked(clock, QUESTION_MS, (done: Parameters<Cam['getDeviceInformation']>[0]) =>
    cam.getDeviceInformation(done),
  )
  if (!info.ok && info.reason === 'not-authorised') return info
  const { manufacturer, model } = (info.ok && info.value) || {}
  return ok({ manufacturer: told(manufacturer), model: told(model) })
}

/** The package makes numbers of what looks like them, and objects of what has attributes. */
const told = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

import type { TFunction } from 'i18next'
import type { Outage } from '../../preload/contract'
import type { Look } from '../components/state-shape'
import type { useShared } from '../state'

type Shared = ReturnType<typeof useShared.getState>

export const facilityOf = (code: string, { registry }: Pick<Shared, 'registry'>) =>
  registry.facilities.find((each) => each.code === code)

export const cameraOf = (id: string | undefined, { registry }: Pick<Shared, 'registry'>) =>
  registry.cameras.find((each) => each.id === id)

/** Where it is: a camera and its facility, a facility, or the line. */
export function whereOf(outage: Outage, shared: Pick<Shared, 'registry'>, t: TFunction): string {
  const { kind, cameras, facility } = outage
  if (kind === 'line') return t('outages.where.line')
  const name = facilityOf(facility, shared)?.name || facility
  const [only] = cameras
  if (kind === 'facility' || cameras.length !== 1) return name || t('outages.where.several')
  const camera = cameraOf(only, shared)
  const own = camera ? `${camera.code} ${camera.name}` : (only ?? '')
  return name ? `${own} · ${name}` : own
}

/** What happened there. */
export function whatOf({ kind, cameras, never }: Outage, t: TFunction): string {
  if (never && kind === 'camera') return t('outages.what.never')
  const count = cameras.length
  if (never) return t('outages.what.neverMany', { count })
  if (kind === 'camera') return t('outages.what.camera')
  if (count === 1) return t(`outages.kinds.${kind}`)
  return t(`outages.what.${kind}`, { count })
}

/** Not red when somebody knows of it, nor when nobody lost anything. */
export function lookOf({ to, acknowledged, never, planned, kind }: Outage): Look {
  if (to !== null) return 'live'
  if (never || planned || acknowledged) return 'stalled'
  return kind === 'flapping' ? 'stalled' : 'reconnecting'
}

/** That nobody acknowledged yet, and somebody is to. */
export const isWaiting = ({ to, acknowledged, never, planned }: Outage) =>
  to === null && acknowledged === null && !never && !planned

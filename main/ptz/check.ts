import type { PtzCheck } from '../../preload/contract'
import type { Clock } from '../base/clock'
import type { OnvifTarget } from './cam'
import { type Met, nameOf } from './connect'
import type { Connections } from './connections'
import { deviceOf } from './device'

/** What answers at an address that may not be registered yet: who made it, and what it can. */
export async function checkOnvif(
  cameras: Connections,
  target: OnvifTarget,
  clock: Clock,
): Promise<PtzCheck> {
  const met = await cameras.meet(target)
  if (!met.ok) return { status: 'refused', reason: met.reason }
  // Cameras that tell their services to anyone ask for the password here at the latest.
  const name = cameras.judged(target, await nameOf(met.value, clock))
  if (!name.ok) return { status: 'refused', reason: name.reason }
  const can = met.value.moving?.can ?? null
  return { status: 'done', ...name.value, can, presets: await presetsOf(met.value, clock) }
}

async function presetsOf({ cam, moving }: Met, clock: Clock): Promise<number> {
  if (!moving?.can.presets) return 0
  const presets = await deviceOf({ cam, moving }, clock).presets()
  return presets.ok ? presets.value.length : 0
}

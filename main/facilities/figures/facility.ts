import type { Claim, Facility, Figures } from '../../../preload/contract'
import { cameraFigures, type Lack, lacksOf } from './cameras'
import { claimsOf, connectedBy, contradicts, reachedBy, stagesBy } from './claims'
import { dayOf, daysBetween, type World } from './world'

/** A facility with its figures: a leaf of the province. */
export interface Leaf {
  facility: Facility
  province: string
  figures: Figures
  /** Days since the deadline; null when it is not overdue. */
  overdueDays: number | null
  claims: Claim[]
  /** Required places where cameras are missing. */
  lacks: Lack[]
}

/** Every facility's figures, in the order of the registry. */
export function leavesOf(world: World): Leaf[] {
  const cameras = new Map<string, World['cameras'][number][]>()
  for (const camera of world.cameras) {
    const list = cameras.get(camera.facility)
    if (list) list.push(camera)
    else cameras.set(camera.facility, [camera])
  }
  const today = dayOf(world.now)
  return world.facilities.map((facility) =>
    leafOf(world, facility, cameras.get(facility.code) ?? [], today),
  )
}

const one = (holds: boolean) => (holds ? 1 : 0)

function leafOf(
  world: World,
  facility: Facility,
  of: readonly World['cameras'][number][],
  today: string,
): Leaf {
  const { code, district, capacity, reason, required } = facility
  // What no calendar has is no day.
  const deadline = Number.isNaN(Date.parse(facility.deadline)) ? '' : facility.deadline
  const has = stagesBy(facility, today)
  const reached = reachedBy(has)
  const cameras = cameraFigures(world, required, of)
  const quarantined = world.occupancy.get(code)
  const claims = claimsOf(has, cameras, quarantined, capacity)
  const connected = connectedBy(has)
  const overdue = !connected && deadline !== '' && deadline < today
  const stage = (name: Figures['reached'] extends Record<infer K, number> ? K : never) =>
    one(reached === name)
  const figures: Figures = {
    facilities: 1,
    reached: {
      ...{ none: stage('none'), surveyed: stage('surveyed'), installed: stage('installed') },
      ...{ fit: stage('fit'), connected: stage('connected'), watched: stage('watched') },
    },
    ...{ surveyed: one(has.surveyed), installed: one(has.installed), fit: one(has.fit) },
    ...{ connected: one(connected), watched: one(has.watched) },
    ...{ overdue: one(overdue), undated: one(!connected && deadline === '') },
    reasons: connected ? {} : { [reason]: 1 },
    ...{ bare: one(cameras.there === 0), lacking: one(cameras.missing > 0) },
    doubtful: one(contradicts(claims)),
    claims: Object.fromEntries(claims.map((claim) => [claim, 1])),
    cameras,
    people: {
      ...{ quarantined: quarantined ?? 0, told: one(quarantined !== undefined) },
      ...{ capacity: capacity ?? 0, withCapacity: one(capacity !== null) },
    },
  }
  return {
    ...{
      facility,
      figures,
      claims,
      lacks: lacksOf(required, of),
      province: world.provinceOf(district) ?? '',
    },
    overdueDays: overdue ? daysBetween(deadline, today) : null,
  }
}

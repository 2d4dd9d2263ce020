import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MaintenanceBook } from '../../../preload/contract'
import { fakeClock } from '../../base/clock'
import { WEEK } from '../account/windows'
import { at, PLAN, RECORDED } from '../testing/recorded'
import { testStation } from '../testing/station'
import { effectOf } from './effect'
import { Maintenance, type PlanDraft } from './maintenance'
import { openPlans } from './store'

const MIN = 60_000
const LATER = at('2026-11-25 12:00')

async function opened() {
  const dir = await mkdtemp(join(tmpdir(), 'plans-'))
  const station = await testStation(RECORDED, LATER)
  const collection = await openPlans(dir, fakeClock(LATER))
  const told: MaintenanceBook[] = []
  let id = 0
  const { clock, uptime } = station
  const maintenance = new Maintenance({
    ...{ collection, now: () => ++clock.now, newId: () => `n${++id}`, operator: () => 'An' },
    effect: effectOf(
      (plans, period) => uptime.under(plans, period),
      () => clock.now,
    ),
    changed: (book) => told.push(book),
  })
  return { ...station, dir, maintenance, told }
}

const { by: _by, at: _at, ...draft } = PLAN
const fresh: PlanDraft = { ...draft, id: '' }

const done = <T extends { status: string }>(reply: T) => {
  if (reply.status !== 'done') throw new Error(JSON.stringify(reply))
  return reply as Extract<T, { status: 'done' }>
}

test('a plan that is entered afterwards says what figures it changes, and is kept', async () => {
  const { maintenance, dir, told } = await opened()
  const { effect, plan } = done(await maintenance.save(fresh))
  // Of the hour of camera a that is planned now, the half was down.
  expect(effect).toEqual({ from: PLAN.from, to: PLAN.to, plannedMs: 60 * MIN, downMs: -30 * MIN })
  expect(plan).toMatchObject({ by: 'An', cameras: ['a'] })
  expect(told.at(-1)?.plans).toEqual([plan])
  expect((await openPlans(dir, fakeClock())).read().plans).toEqual([plan])
})

test('what is to come changes no figure', async () => {
  const { maintenance } = await opened()
  const from = LATER + 24 * 60 * MIN
  const { effect } = done(await maintenance.save({ ...fresh, from, to: from + MIN }))
  expect(effect).toEqual({ from: null, to: null, plannedMs: 0, downMs: 0 })
})

test('removed, and put back where it was', async () => {
  const { maintenance } = await opened()
  const first = done(await maintenance.save(fresh)).plan
  const second = done(await maintenance.save({ ...fresh, facility: 'F2', cameras: [] })).plan
  const removed = done(await maintenance.remove(first.id))
  expect(removed.effect).toMatchObject({ plannedMs: -60 * MIN, downMs: 30 * MIN })
  expect(maintenance.plans()).toEqual([second])
  expect(await maintenance.undo(removed.undo)).toEqual({ status: 'done' })
  expect(
    maintenance
      .plans()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([first.id, second.id].sort())
  expect(await maintenance.undo(removed.undo)).toMatchObject({ reason: 'undo-gone' })
})

test('what somebody changed since is not undone', async () => {
  const { maintenance } = await opened()
  const { plan, undo } = done(await maintenance.save(fresh))
  await maintenance.save({ ...fresh, id: plan.id, reason: 'Đổi camera' })
  expect(await maintenance.undo(undo)).toMatchObject({ reason: 'plan-changed' })
  expect(maintenance.plans()[0]?.reason).toBe('Đổi camera')
})

test('ended early; one that recurs for good', async () => {
  const { maintenance, clock } = await opened()
  clock.now = at('2026-11-22 08:20')
  const { plan } = done(await maintenance.save(fresh))
  done(await maintenance.end(plan.id))
  expect(maintenance.isPlanned({ facility: 'F1', camera: 'a' }, at('2026-11-22 08:10'))).toBe(true)
  expect(maintenance.isPlanned({ facility: 'F1', camera: 'a' }, at('2026-11-22 08:30'))).toBe(false)
  expect(await maintenance.end(plan.id)).toMatchObject({ reason: 'plan-over' })
  const weekly = done(await maintenance.save({ ...fresh, weekly: true })).plan
  expect(maintenance.isPlanned({ facility: '', camera: 'a' }, PLAN.from + 3 * WEEK)).toBe(true)
  done(await maintenance.end(weekly.id))
  expect(maintenance.isPlanned({ facility: '', camera: 'a' }, PLAN.from + 3 * WEEK)).toBe(false)
})

test('whom a plan is about, and when', async () => {
  const { maintenance } = await opened()
  await maintenance.save({ ...fresh, cameras: [], weekly: true, until: PLAN.from + 2 * WEEK + 1 })
  const planned = (facility: string, time: number) =>
    maintenance.isPlanned({ facility, camera: 'x' }, time)
  expect(planned('F1', PLAN.from)).toBe(true)
  expect(planned('F2', PLAN.from)).toBe(false)
  expect(planned('F1', PLAN.from - 1)).toBe(false)
  expect(planned('F1', PLAN.to)).toBe(false)
  expect(planned('F1', PLAN.from - WEEK)).toBe(false)
  expect(planned('F1', PLAN.from + 2 * WEEK)).toBe(true)
  expect(planned('F1', PLAN.from + 2 * WEEK + 1)).toBe(false)
})

test.each([
  [{ to: PLAN.from }, 'plan-order'],
  [{ to: PLAN.from + 100 * 24 * 60 * MIN }, 'plan-long'],
  [{ weekly: true, to: PLAN.from + WEEK }, 'plan-long'],
  [{ weekly: true, until: PLAN.from }, 'plan-order'],
  [{ facility: '', cameras: [] }, 'plan-nobody'],
  [{ id: 'other' }, 'plan-gone'],
])('%j is refused', async (wrong, reason) => {
  const { maintenance } = await opened()
  expect(await maintenance.save({ ...fresh, ...wrong })).toMatchObject({ reason })
  expect(maintenance.plans()).toEqual([])
})

test('two plans that overlap take their time out once', async () => {
  const { uptime, plans } = await testStation(RECORDED, LATER)
  plans.push(PLAN, {
    ...PLAN,
    id: 'p2',
    cameras: [],
    from: PLAN.from + 30 * MIN,
    to: PLAN.to + 15 * MIN,
  })
  const { cameras } = await uptime.figures({
    from: at('2026-11-22 00:00'),
    to: at('2026-11-23 00:00'),
  })
  // a: 08:00–09:15; of its outage 09:15–09:30 are left. b by its facility: 08:30–09:15.
  expect(cameras[0]?.figures).toMatchObject({
    plannedMs: 75 * MIN,
    downMs: 15 * MIN,
    mttrMs: 15 * MIN,
  })
  expect(cameras[1]?.figures).toMatchObject({ plannedMs: 45 * MIN })
})

test('an outage that lies in maintenance altogether is none', async () => {
  const { uptime, plans } = await testStation(RECORDED, LATER)
  plans.push({ ...PLAN, to: at('2026-11-22 10:00') })
  const { cameras } = await uptime.figures({
    from: at('2026-11-22 00:00'),
    to: at('2026-11-23 00:00'),
  })
  expect(cameras[0]?.figures).toMatchObject({ downMs: 0, outages: 0, longest: null, part: 1 })
})

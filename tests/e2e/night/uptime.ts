import { expect, type Running } from '../app'
import { UptimePage } from '../pages/uptime'

export interface UptimeExpected {
  /** Cameras of the province, and those that never answered. */
  cameras: number
  never: number
  /** A facility all of whose cameras were lost once, and are back; where it is. */
  lost: { authority: string; district: string; facility: string; cameras: number }
  /** For how long it was lost, at least and at most; ms. */
  between: [number, number]
}

/** A quick machine has its night in less than a minute. */
const HALF_A_MINUTE = 30_000

/**
 * What the journal came to, in the tab and in main's figures: nothing is up that was never seen,
 * and maintenance that is entered afterwards takes the outage out. Begins and ends on the wall.
 */
export async function uptimeOfTheNight(
  { page }: Running,
  { cameras, never, lost, between }: UptimeExpected,
): Promise<void> {
  const { authority, district, facility } = lost
  const read = () =>
    page.evaluate(
      async (path) => {
        const period = { from: Date.now() - 43_200_000, to: Date.now() + 1000 }
        const of = (path: string[]) =>
          window.vongGac.uptime.page({ period, order: 'authority', path })
        const [all, one] = [await of([]), await of(path)]
        return { all: all.here.figures, one: one.here.figures, below: one.below }
      },
      ['52', authority, district, facility],
    )
  const { all, one, below } = await read()
  expect(all.cameras).toBe(cameras)
  expect(all.downMs).toBeGreaterThan(never * HALF_A_MINUTE)
  expect(below).toHaveLength(lost.cameras)
  for (const { figures } of below) {
    expect(figures.outages).toBeGreaterThanOrEqual(1)
    expect(figures.longest?.ms).toBeGreaterThanOrEqual(between[0])
    expect(figures.longest?.ms).toBeLessThanOrEqual(between[1])
  }
  const uptime = new UptimePage(page)
  await uptime.open()
  await uptime.choosePeriod('today')
  await expect(uptime.card('part')).toContainText(`${cameras} camera`)
  for (const code of [authority, district, facility]) await uptime.enter(code)
  await expect(uptime.rows).toHaveCount(lost.cameras)
  await uptime.leave()
  const plan = await page.evaluate(
    (facility) =>
      window.vongGac.uptime.savePlan({
        ...{ id: '', facility, cameras: [], weekly: false, until: null, reason: 'Cắt điện' },
        ...{ from: Date.now() - 43_200_000, to: Date.now() },
      }),
    facility,
  )
  expect(plan.status).toBe('done')
  if (plan.status !== 'done') return
  expect(plan.effect.downMs).toBeLessThanOrEqual(-one.downMs)
  expect((await read()).one.downMs).toBeLessThan(one.downMs)
  expect(await page.evaluate((undo) => window.vongGac.uptime.undoPlan(undo), plan.undo)).toEqual({
    status: 'done',
  })
  expect((await read()).one.downMs).toBeGreaterThanOrEqual(one.downMs)
}

import { expect, type Running } from '../app'
import { DashboardPage } from '../pages/dashboard'
import { NIGHT } from './facilities'

const SLOW = 90_000

/** What the panels on the wall say of this moment. */
export async function expectMoment(
  { page }: Running,
  { up, outages }: { up: number; outages: number },
): Promise<void> {
  const panels = new DashboardPage(page)
  const cameras = panels.figure('cameras')
  await expect(cameras).toHaveText(`${up}/${NIGHT.cameras}`, { timeout: SLOW })
  await expect(panels.figure('outages')).toHaveText(`${outages}`, { timeout: SLOW })
}

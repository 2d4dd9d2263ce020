import type { Page } from 'playwright/test'
import { expect, type Running, test } from './app'
import { missAttention } from './night/attention'
import { beginNight, HOA, MINH, OWNER, settle } from './night/begin'
import { NIGHT_REPORT } from './night/expected'
import { expectMoment } from './night/figures'
import {
  facilityBack,
  facilityLost,
  flapping,
  neverConnected,
  wrongPassword,
} from './night/outages'
import { NIGHT, type NightProvince, startNightProvince } from './night/province'
import { auditHolds, backUp } from './night/records'
import { reportNight } from './night/report'
import { beginShift, handOverShift, writeShift } from './night/shift'
import { uptimeOfTheNight } from './night/uptime'
import { NIGHT_VIOLATIONS, threeViolations } from './night/violations'

/** What is said in the night, and stands in its book. */
const MATTER = 'Gọi lại khu 1 lúc sáng'
const REMARKS = 'Khu 1 mất điện, đã gọi'
const MISSED = 'Đang nghe điện thoại khu 1'
const RECEIVED = 'Nhận đủ, không ý kiến'

/**
 * A province of 60 facilities and 600 cameras, 12 of them real. A facility is lost, a camera flaps,
 * a password is wrong, an attention check is missed, three violations are seen; then the shift is
 * handed over. Every figure was counted by hand: see `NIGHT`.
 */
test('a night at 60 facilities and 600 cameras @around-the-clock', async ({ start, folder }) => {
  test.setTimeout(280_000)
  const province = await startNightProvince(folder)
  const step = <T>(title: string, run: () => Promise<T>) => test.step(title, run)
  let page: Page | null = null
  try {
    const running = await start(['--import', province.path], {}, { asking: true })
    page = running.page
    await step('two officers; limits of seconds', () => beginNight(running))
    const second = await step('twelve pictures, figures, a second screen', () => settle(running))
    await step('the shift begins', () =>
      beginShift(running, { leader: 'Phó Giám đốc Sơn', head: HOA, crew: [HOA] }),
    )
    await step('ten facilities were never connected', () => neverConnected(running))
    await step('500 of 600 cameras', () => expectMoment(running, { up: NIGHT.up, outages: 0 }))
    await step('three violations', () => threeViolations(running))
    const lostAt = Date.now()
    await disturb(running, province)
    await step('an attention check is missed, and told on the second screen', () =>
      missAttention(running, MISSED, () =>
        expect(second.getByTestId('attention-missed')).toBeVisible(),
      ),
    )
    await step('the facility is back', () => facilityBack(running, province))
    const lost = Date.now() - lostAt
    await step('handed over', () => handOver(running, folder))
    await step('the uptime of the night', () => uptimeOfTheNight(running, uptimeFor(lost)))
    await step('the report', () => reportNight(running, folder, NIGHT_REPORT))
    await step('the audit log', () => auditHolds(running, NIGHT_DEEDS))
    await step('a backup', () => backUp(running, folder))
  } catch (error) {
    // Playwright takes none of an Electron's window.
    await page?.screenshot({ path: test.info().outputPath('failed.png') })
    throw error
  } finally {
    await province.close()
  }
})

/** Nothing is known to the second of how long it takes until a camera is looked at. */
const uptimeFor = (lost: number) => ({
  ...{ cameras: NIGHT.cameras, never: NIGHT.down, between: [lost / 3, lost] as [number, number] },
  lost: { authority: 'SYT', district: '540', facility: 'CL-01', cameras: 10 },
})

/** What was done, as often as it was done. */
const NIGHT_DEEDS = {
  ...{ 'account-added': 2, 'shift-began': 1, 'shift-signed': 1, 'report-final': 1 },
  ...{ created: NIGHT_VIOLATIONS.length, 'attention-missed': 1, 'attention-noted': 1 },
}

async function disturb(running: Running, province: NightProvince): Promise<void> {
  await test.step('a facility is lost: one outage', async () => {
    await facilityLost(running, province)
    await expectMoment(running, { up: NIGHT.up - 10, outages: 1 })
  })
  await test.step('a flapping camera: one outage', () => flapping(running, province))
  await test.step('a wrong password', () => wrongPassword(running, province))
}

async function handOver(running: Running, folder: string): Promise<void> {
  await writeShift(running, { matters: [MATTER], remarks: REMARKS })
  await handOverShift(
    running,
    folder,
    {
      ...{ giver: { name: HOA, password: OWNER }, receiver: MINH, received: RECEIVED },
      next: { leader: '', head: MINH.name, crew: [MINH.name] },
    },
    {
      // The camera whose password is another one is down, as are those that never answered.
      cameras: { total: NIGHT.cameras, up: NIGHT.up - 1, down: NIGHT.down + 1 },
      ...{ outages: 3, violations: NIGHT_VIOLATIONS.length, missed: 1 },
      lines: [MATTER, REMARKS, MISSED, RECEIVED, HOA, MINH.name],
    },
  )
}

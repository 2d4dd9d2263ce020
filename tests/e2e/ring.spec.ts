import { mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright/test'
import { startCameras } from '../cameras/server'
import { expect, test } from './app'
import { csvOf, mounts } from './cameras'
import { SettingsPage } from './pages/settings'
import { WallPage } from './pages/wall'

interface Report {
  state: string
  bytes: number
  budget: number
  protected: number
}

const ring = (page: Page): Promise<Report> =>
  page.evaluate(() =>
    (
      window as unknown as { vongGac: { recording: { state(): Promise<Report> } } }
    ).vongGac.recording.state(),
  )

const cameraId = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const { vongGac } = window as unknown as {
      vongGac: { app: { snapshot(): Promise<{ registry: { cameras: { id: string }[] } }> } }
    }
    return (await vongGac.app.snapshot()).registry.cameras[0]?.id ?? ''
  })

const SIZE = 6_000_000

/** Files of a camera as large as those of a good picture, one each second before a time. */
function segments(folder: string, camera: string, count: number, until: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const from = until - (count - i) * 1_000
    const name = `${camera}.main.${from}.${from}.ts`
    writeFileSync(join(folder, name), '')
    truncateSync(join(folder, name), SIZE)
    return name
  })
}

const two = mounts('h264', 2)

test('the ring keeps its budget, and what was marked, whatever the budget @evidence', async ({
  start,
  folder,
}) => {
  const cameras = await startCameras(two)
  try {
    const first = await start(['--import', csvOf(folder, cameras, two)])
    await new WallPage(first.page).expectLive(2)
    await first.page.keyboard.press('ArrowRight')
    const at = Date.now()
    await first.page.keyboard.press('m')
    await expect.poll(async () => (await ring(first.page)).protected).toBeGreaterThan(0)
    const camera = await cameraId(first.page)
    process.kill(first.pid, 'SIGKILL')
    await pause(300)
    const place = join(folder, 'profile', 'ring')
    mkdirSync(place, { recursive: true })
    const marked = segments(place, camera, 5, at)
    const others = segments(place, 'another', 25, at)

    const { page } = await start()
    await expect.poll(async () => (await ring(page)).bytes).toBeGreaterThan(30 * SIZE)
    const settings = new SettingsPage(page)
    await settings.open()
    const budget = page.getByTestId('settings-ringBudget')
    await budget.fill('0.1')
    await budget.press('Enter')
    await expect.poll(async () => (await ring(page)).budget).toBeLessThan(108_000_000)
    await expect.poll(async () => (await ring(page)).bytes).toBeLessThan(108_000_000)
    await expect(page.getByTestId('settings-ring-used')).toContainText('/ 102 MB')
    const { protected: kept, state } = await ring(page)
    expect(kept).toBeGreaterThanOrEqual(5 * SIZE)
    expect(state).toBe('recording')
    const left = readdirSync(place)
    expect(marked.filter((name) => !left.includes(name))).toEqual([])
    expect(others.filter((name) => left.includes(name)).length).toBeLessThan(14)
    await expect(page.getByTestId('settings-ring-state')).toHaveText('đang ghi')
    await page.getByTestId('settings-ringBudget-auto').click()
    await expect.poll(async () => (await ring(page)).budget).toBeGreaterThan(108_000_000)
  } finally {
    await cameras.stop()
  }
})

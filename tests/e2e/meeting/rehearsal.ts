import { expect, type Running, test } from '../app'
import { axe } from '../pages/axe'
import { pageOf } from '../pages/presenter'
import { begin, presenterOf, programmesOf } from './short'

/** A rehearsal of steps that are planned for so many seconds each, and one with what it kept. */
export async function rehearses(running: Running, programme: string, planned: number) {
  const quick = { mode: 'rehearsal', speed: 60 }
  expect(await begin(running, programme, quick)).toEqual({ status: 'done' })
  const presenter = await presenterOf(running)
  const { keyboard } = presenter.page
  await test.step('a rehearsal sums up what was used, and keeps it', async () => {
    await expect(presenter.root).toContainText('Diễn tập ×60')
    await expect(presenter.clock).toHaveText(/^08:0\d/)
    await keyboard.press('End')
    await keyboard.press('PageDown')
    await expect(presenter.summary.locator('tbody tr')).toHaveCount(4)
    await expect(presenter.summary).toContainText('chưa qua')
    expect(await axe(presenter.page)).toEqual([])
    const used = await presenter.summary.locator('tbody td:nth-child(3)').first().innerText()
    const [minutes = 0, seconds = 0] = used.split(':').map(Number)
    await presenter.way('keep').click()
    await expect(presenter.way('keep')).toBeDisabled()
    const kept = (await programmesOf(running)).programmes.find(({ id }) => id === programme)
    const [first, ...others] = kept?.steps.map((step) => step.seconds) ?? []
    expect(Math.abs((first ?? 0) - minutes * 60 - seconds)).toBeLessThanOrEqual(1)
    // Steps that were passed over keep what was planned.
    expect(others.slice(0, 2)).toEqual([planned, planned])
  })

  await test.step('again, with these times, and by itself', async () => {
    await presenter.way('again').click()
    await expect(presenter.step).toHaveAttribute('data-index', '0')
    await keyboard.press('a')
    await expect(presenter.summary).toBeVisible({ timeout: 15_000 })
    expect(await pageOf(running.app, 'output')).toBeUndefined()
    await presenter.way('close').click()
    await expect.poll(() => pageOf(running.app, 'presenter')).toBeUndefined()
  })
}

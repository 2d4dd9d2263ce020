import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { fakeClock } from '../base/clock'
import { budgetFor, RingBudget } from './ring-budget'

it('is half of what is free without the ring, and 20 GB at most', () => {
  expect(budgetFor(10e9, 0)).toBe(5e9)
  // What the ring has taken was free before: the budget does not shrink with it.
  expect(budgetFor(7e9, 3e9)).toBe(5e9)
  expect(budgetFor(900e9, 0)).toBe(20e9)
  expect(budgetFor(0, 0)).toBe(0)
  expect(budgetFor(10e9, 2e9, 7e9)).toBe(7e9)
  expect(budgetFor(1e9, 2e9, 7e9)).toBe(3e9)
})

it('asks the disk, and keeps what it knew where there is none', async () => {
  const budget = new RingBudget(tmpdir(), fakeClock())
  await budget.look(0)
  const { bavail, bsize } = statfsSync(tmpdir())
  // Other tests write meanwhile.
  expect(Math.abs(budget.now - budgetFor(bavail * bsize, 0))).toBeLessThan(1e9)
  const nowhere = new RingBudget(`${tmpdir()}/there-is-none`, fakeClock())
  await nowhere.look(0)
  expect(nowhere.now).toBe(1e9)
  const chosen = new RingBudget(tmpdir(), fakeClock(), () => 2e6)
  await chosen.look(0)
  expect(chosen.now).toBe(2e6)
})

it('looks again while it follows, and no more once it is stopped', async () => {
  const clock = fakeClock()
  const budget = new RingBudget(tmpdir(), clock)
  let asked = 0
  budget.follow(() => asked++)
  await clock.advanceAsync(30_000)
  expect(asked).toBe(1)
  budget.stop()
  await clock.advanceAsync(120_000)
  expect(asked).toBe(1)
  expect(clock.pending()).toBe(0)
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { Interrupted, openShowCollection } from './interrupted'
import { programmeOf } from './testing'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'show-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const open = async () => new Interrupted(await openShowCollection(dir, realClock))

it('tells the next run of a show that nobody ended, once', async () => {
  const first = await open()
  expect(first.take()).toBeNull()
  const programme = programmeOf(1, 1, 1)
  await first.keep({ programme, index: 0 })
  await first.keep({ programme, index: 2 })
  const next = await open()
  expect(next.take()).toEqual({ name: 'Họp tháng 11', step: 3 })
  await next.settled()
  expect((await open()).take()).toBeNull()
})

it('forgets one that was ended', async () => {
  const first = await open()
  await first.keep({ programme: programmeOf(1), index: 0 })
  await first.keep(null)
  expect((await open()).take()).toBeNull()
})

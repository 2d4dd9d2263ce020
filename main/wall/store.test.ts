import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { realClock } from '../base/clock'
import { openCollection } from '../storage'
import { fill } from './state'
import { emptyKept, openWallCollection, wallStore } from './store'

const dir = mkdtempSync(join(tmpdir(), 'vong-gac-wall-'))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const quiet = () => {}

it('reads what version 1 wrote, and keeps every screen for itself', async () => {
  const { layout, cells } = fill('16', ['a', 'b'])
  const old = await openCollection({
    ...{ dir, clock: realClock, name: 'wall', version: 1, migrations: {} },
    ...{ schema: z.object({ layout: z.string(), cells: z.array(z.string().nullable()) }) },
    defaults: { layout: '9', cells: [] as (string | null)[] },
  })
  await old.update(() => ({ layout, cells }))
  const collection = await openWallCollection(dir, realClock)
  const store = wallStore(collection, quiet)
  expect(store.load('main')?.arrangement).toEqual(fill('16', ['a', 'b']))
  expect(store.load('w2')).toBeNull()
  store.save('w2', { ...emptyKept(), arrangement: fill('4', ['c']) })
  store.save('main', { ...emptyKept(), arrangement: fill('1', ['d']) })
  await collection.settled()
  const again = wallStore(await openWallCollection(dir, realClock), quiet)
  expect(again.load('main')?.arrangement.cells[0]).toBe('d')
  expect(again.load('w2')?.arrangement).toEqual(fill('4', ['c']))
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { openViewsCollection, Views } from './views'

const dir = mkdtempSync(join(tmpdir(), 'vong-gac-views-'))
afterEach(() => rmSync(dir, { recursive: true, force: true }))

async function open(cameras: Set<string>) {
  const collection = await openViewsCollection(dir, realClock)
  const pushed: object[] = []
  const views = new Views({ collection, isCamera: (id) => cameras.has(id) })
  collection.onChange(() => pushed.push(views.all()))
  return { views, pushed }
}

it('keeps what differs from how a picture comes, and nothing else', async () => {
  const { views, pushed } = await open(new Set(['a', 'b']))
  expect(await views.set('a', { rotate: 90 })).toEqual({ status: 'done' })
  await views.set('a', { mirror: true })
  await views.set('b', { aspect: 'stretch' })
  const both = {
    a: { rotate: 90, mirror: true, aspect: 'fit' },
    b: { rotate: 0, mirror: false, aspect: 'stretch' },
  }
  expect(views.all()).toEqual(both)
  expect((await open(new Set())).views.all()).toEqual(both)
  await views.set('b', { aspect: 'fit' })
  await views.set('a', { rotate: 0, mirror: false })
  expect(views.all()).toEqual({})
  expect(pushed).toHaveLength(5)
})

it('knows only cameras that there are, and forgets those that go', async () => {
  const cameras = new Set(['a', 'b'])
  const { views } = await open(cameras)
  await views.set('a', { rotate: 180 })
  await views.set('b', { rotate: 270 })
  expect(await views.set('c', { rotate: 90 })).toMatchObject({ reason: 'no-such-camera' })
  cameras.delete('a')
  await views.prune()
  expect(Object.keys(views.all())).toEqual(['b'])
})

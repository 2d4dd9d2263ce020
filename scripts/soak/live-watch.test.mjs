import { expect, test } from 'vitest'
import { LiveWatch } from './live-watch.mjs'

/** Looks twice a second; `tile(ms)` is what is seen then. → lies */
function watch(seconds, tile) {
  const watcher = new LiveWatch()
  const usual = { key: '1/0', camera: 'C01', page: 'p', live: true, seen: true, place: '0 0 9 9' }
  for (let now = 0; now <= seconds * 1000; now += 500) {
    watcher.look(now, { ...usual, picture: now, offSince: 0, ...tile(now) })
  }
  return watcher.lies
}

test('what was seen is counted, or nobody would notice that it looks elsewhere', () => {
  const watcher = new LiveWatch()
  const tile = { key: '1/0', camera: 'C01', page: 'p', live: true, seen: true, place: '0' }
  for (const now of [0, 500, 1000, 1500])
    watcher.look(now, { ...tile, picture: Math.min(now, 1000), offSince: 0 })
  watcher.look(2000, { ...tile, picture: 5, seen: false, offSince: 0 })
  expect(watcher.seen).toEqual({ live: 3, moved: 2 })
})

const kinds = (lies) => lies.map(({ kind }) => kind)

test('a moving picture is live', () => {
  expect(watch(30, () => ({}))).toEqual([])
})

test('a picture that stands for six seconds is not, and is told once', () => {
  const lies = watch(10, (now) => ({ picture: Math.min(now, 2000) }))
  expect(lies).toMatchObject([{ kind: 'still', tile: '1/0', camera: 'C01', ms: 8000 }])
  expect(watch(6, (now) => ({ picture: Math.min(now, 2000) }))).toEqual([])
})

test('one that stands and says so is no lie', () => {
  expect(watch(30, (now) => ({ picture: 0, live: now < 3000 }))).toEqual([])
})

test('a camera that is off must not be live after three seconds', () => {
  const off = (limit) => (now) => ({
    offSince: 1000,
    picture: Math.min(now, 1000),
    live: now < limit,
  })
  expect(watch(20, off(4500))).toEqual([])
  expect(kinds(watch(20, off(5500)))).toEqual(['off and still'])
})

test('nor after five, even while old frames are still being shown', () => {
  expect(watch(20, (now) => ({ offSince: 1000, live: now < 6000 }))).toEqual([])
  expect(kinds(watch(20, (now) => ({ offSince: 1000, live: now < 7000 })))).toEqual(['off'])
})

test('a tile that turns live again while its camera is off is caught', () => {
  const again = (now) => ({ offSince: 1000, picture: Math.min(now, 1000), live: now > 15_000 })
  expect(kinds(watch(20, again))).toEqual(['off and still'])
})

test('each time counts, and the camera may come back in between', () => {
  const twice = (now) => ({ picture: Math.floor(now / 7000) })
  expect(kinds(watch(18, twice))).toEqual(['still', 'still'])
})

test('what cannot be seen is not judged; a new place, camera or page begins anew', () => {
  expect(watch(30, () => ({ picture: 0, seen: false }))).toEqual([])
  for (const what of ['place', 'camera', 'page'])
    expect(watch(30, (now) => ({ picture: 0, [what]: String(Math.floor(now / 4000)) }))).toEqual([])
  expect(watch(30, () => ({ picture: 0, camera: '' }))).toEqual([])
})

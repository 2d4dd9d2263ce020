import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordedPicture } from '../../preload/contract'
import { ReplayPlayer } from './player'

const NOW = 100_000
/** A picture each 100 ms, all of them keyframes that no decoder of this test is asked to read. */
const pictures: RecordedPicture[] = Array.from({ length: 200 }, (_, i) => ({
  ...{ run: 1, pts: i, time: NOW - 20_000 + i * 100, key: true },
  bytes: new Uint8Array(4),
}))

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  vi.stubGlobal('cancelAnimationFrame', () => {})
})
afterEach(() => vi.unstubAllGlobals())

it('goes on with its first picture when a step by one picture is asked for before it', async () => {
  let answer = () => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  const ended: string[] = []
  const player = new ReplayPlayer('cam', 'main', {
    ...{ now: () => NOW, paint: async () => {}, changed: () => {} },
    ended: (why) => ended.push(why),
    held: async () => [{ quality: 'main', from: NOW - 20_000, to: NOW }],
    excerpt: async (_source, from, to) => {
      await late
      return pictures.filter(({ time }) => time >= from && time <= to)
    },
  })
  const opened = player.open(5_000)
  await player.frame(-1)
  expect(player.view.note).toBe('loading')
  answer()
  await opened
  expect(player.view).toMatchObject({ playing: false, note: 'none' })
  expect(ended).toEqual([])
  player.close()
})

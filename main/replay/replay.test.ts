import { expect, it } from 'vitest'
import { excerptPath, type RecordedPicture, readExcerpt } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { createReplay, type ReplayDeps } from './replay'

const NOW = 1_700_000_000_000
const stream = {
  ...{ camera: 'cam', quality: 'sub' as const, original: false, bytes: 1, dropped: 0 },
  ...{ from: NOW - 60_000, to: NOW },
}

/** What the ring itself does is tested in main/recording. */
function station(change: Partial<ReplayDeps['recording']> = {}) {
  const [said, held] = [[] as string[], new Set<string>()]
  const replay = createReplay({
    ...{ clock: fakeClock(NOW), keep: () => 60, log: (line: string) => said.push(line) },
    isDemo: (id) => id.startsWith('demo-'),
    recording: {
      held: async (camera) => (camera === 'cam' ? [stream, { ...stream, original: true }] : []),
      hold: (camera, from) => {
        held.add(`${camera} ${NOW - from}`)
        return () => held.delete(`${camera} ${NOW - from}`)
      },
      excerpt: async ({ from, to }) => [picture(from), picture(to)],
      ...change,
    },
  })
  return { replay, said, held }
}

const picture = (time: number): RecordedPicture => ({
  ...{ run: 1, pts: time % 1000, time, key: true, bytes: new Uint8Array([time % 256, 2, 3]) },
})

const page = { window: 1 }
const nameOf = (path: string) => decodeURIComponent(path).replace('/files/replay/', '')

it('tells what can be shown again, and why nothing can', async () => {
  const { handlers } = station().replay
  expect(await handlers.held({ camera: 'cam' }, page)).toEqual({
    status: 'done',
    streams: [{ quality: 'sub', from: stream.from, to: stream.to }],
  })
  expect(await handlers.held({ camera: 'other' }, page)).toEqual({
    ...{ status: 'refused', reason: 'nothing-recorded' },
  })
  expect(await handlers.held({ camera: 'demo-1' }, page)).toEqual({
    ...{ status: 'refused', reason: 'demo' },
  })
})

it('an excerpt arrives as it was sent', async () => {
  const { replay } = station()
  const body = await replay.excerpt(nameOf(excerptPath('cam', 'sub', 1_000, 2_001)))
  expect(body && readExcerpt(body.buffer)).toEqual([picture(1_000), picture(2_001)])
  expect(await replay.excerpt('cam/sub/5/1')).toBeNull()
})

it('a ring that cannot be read has nothing to show, which is written down', async () => {
  const { replay, said } = station({ excerpt: () => Promise.reject(new Error('gone')) })
  const body = await replay.excerpt('cam/main/0/1')
  expect(body && readExcerpt(body.buffer)).toEqual([])
  expect(said).toEqual(['not read: Error: gone'])
})

it('while a window looks at a time, what would be kept of it stays', async () => {
  const { replay, held } = station()
  await replay.handlers.keep({ camera: 'cam', at: NOW - 5_000 }, page)
  await replay.handlers.keep({ camera: 'cam', at: NOW - 1_000 }, { window: 2 })
  expect([...held]).toEqual(['cam 65000', 'cam 61000'])
  await replay.handlers.leave(undefined, page)
  expect([...held]).toEqual(['cam 61000'])
})

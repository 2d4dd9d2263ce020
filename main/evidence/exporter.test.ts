import { expect, it } from 'vitest'
import type { ExportState } from '../../preload/contract'
import { fakeClock } from '../base/clock'
import { fail, ok } from '../base/result'
import { Exporter, type ExporterDeps, type ExportWanted } from './exporter'
import { overall } from './progress'

const REQUEST = { ids: ['a', 'b'], form: 'zip' as const, password: '', originals: false }
const MADE = { path: '/x/y.zip', size: 5, lacks: [], withheld: 3 }

function setUp(make: ExporterDeps['make'], bookmarks = ok([{}, {}])) {
  const told: ExportState[] = []
  const clock = fakeClock(1_000_000)
  const exporter = new Exporter({
    ...{ clock, make, changed: (state) => told.push(state), broken: () => {} },
    bookmarks: async () => bookmarks as never,
  })
  return { exporter, told, clock }
}

it('tells how far it is, not too often, and what came of it', async () => {
  let wanted: ExportWanted | undefined
  let end: (made: ReturnType<typeof ok<typeof MADE>>) => void = () => {}
  const { exporter, told, clock } = setUp((given) => {
    wanted = given
    return new Promise((resolve) => {
      end = resolve
    })
  })
  expect(await exporter.start(REQUEST, '/x')).toEqual(ok())
  expect(wanted).toMatchObject({ target: '/x', form: 'zip', originals: false, bookmarks: [{}, {}] })
  expect(await exporter.start(REQUEST, '/x')).toEqual(fail('busy'))
  for (let i = 0; i < 100; i++) wanted?.onProgress('copying', i / 100)
  expect(told).toHaveLength(1)
  clock.advance(300)
  wanted?.onProgress('copying', 1)
  wanted?.onProgress('rendering', 0.5)
  expect(told.slice(1)).toMatchObject([
    { state: 'working', bookmarks: 2, step: 'copying', share: 0.1 },
    { step: 'rendering', share: 0.45 },
  ])
  end(ok({ ...MADE, lacks: [{ path: 'r', reason: 'no-caption' }] as never }))
  await exporter.close()
  expect(exporter).toMatchObject({ busy: false, lastPath: '/x/y.zip' })
  const lacks = [{ reason: 'no-caption', count: 1 }]
  const done = { state: 'done', bookmarks: 2, path: '/x/y.zip', size: 5, lacks, withheld: 3 }
  expect(told.at(-1)).toEqual(done)
})

it('stops when asked, and says why nothing came of it', async () => {
  const { exporter, told } = setUp(
    ({ signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(fail('cancelled')))
      }),
  )
  await exporter.start(REQUEST, '/x')
  await exporter.close()
  expect(told.at(-1)).toMatchObject({ state: 'failed', reason: 'cancelled', bookmarks: 2 })
  expect(exporter.busy).toBe(false)
})

it('says that something went wrong with us', async () => {
  const { exporter, told } = setUp(() => Promise.reject(new Error('bug')))
  await exporter.start(REQUEST, '/x')
  await exporter.close()
  expect(told.at(-1)).toMatchObject({ state: 'failed', reason: 'internal' })
})

it('does not begin with what is not there', async () => {
  const { exporter, told } = setUp(async () => ok(MADE), fail('not-found') as never)
  expect(await exporter.start(REQUEST, '/x')).toEqual(fail('not-found'))
  expect([told, exporter.busy]).toEqual([[], false])
})

it('goes from nothing to all, whatever the form', () => {
  expect(overall('zip', 'copying', 0)).toBe(0)
  expect(overall('zip', 'packing', 1)).toBe(1)
  expect(overall('folder', 'printing', 1)).toBe(1)
})

it('is free again after a bug while it looked for the bookmarks', async () => {
  const { exporter } = setUp(async () => ok(MADE), Promise.reject(new Error('a bug')) as never)
  await expect(exporter.start(REQUEST, '/x')).rejects.toThrow('a bug')
  expect(exporter.busy).toBe(false)
})

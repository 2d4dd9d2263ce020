import { expect, it } from 'vitest'
import type { EvidenceFile, FileTrouble, MissingFile } from '../../preload/contract'
import { fail, ok, type Result } from '../base/result'
import type { MarkingDeps } from './deps'
import { type Draft, UNSORTED } from './draft'
import type { Maker } from './maker'
import { Steps } from './steps'
import { viewOf } from './testing/station'

const draft: Draft = {
  ...{ id: '20261122-141522-123-ab12', at: 0, shown: 0, from: -10, to: 10, operator: 'Hoa' },
  ...{ entry: UNSORTED, views: [viewOf('a', 'sub'), viewOf('b', 'sub')] },
  ...{ main: ['a'], cut: [], discarded: false, logged: [] },
}
const all = draft.views.map((view, i) => ({ view, number: i + 1 }))

it('says once that a main stream did not come, however often another camera fails', async () => {
  const missing: MissingFile[] = []
  const store = {
    get: async () => ok({ bookmark: { files: [], missing: [...missing] } }),
    addFiles: async (_id: string, _files: EvidenceFile[], _by: string, more: MissingFile[]) => {
      missing.push(...more)
      return ok()
    },
  }
  const deps = { store, recording: { state: () => ({ state: 'recording' }) }, log: () => {} }
  const maker = {
    further: async (_draft: Draft, { view }: (typeof all)[number]) =>
      (view.camera === 'a' ? ok([]) : fail('disk-full')) as Result<EvidenceFile[], FileTrouble>,
    mainStill: async () => fail('nothing-recorded'),
  }
  const steps = new Steps(deps as unknown as MarkingDeps, maker as unknown as Maker)
  for (let tries = 0; tries < 3; tries++)
    expect(await steps.further(draft, all, tries)).toMatchObject({ reason: 'disk-full' })
  expect(missing.map(({ camera, type }) => [camera, type])).toEqual([
    ...[['a', 'still'] as const, ['a', 'clip'] as const],
  ])
})

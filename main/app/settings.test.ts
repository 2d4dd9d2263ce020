import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Settings } from '../../preload/contract'
import { realClock } from '../base/clock'
import { openCollection } from '../storage'
import { openSettings } from './settings'

it('takes the settings of version 1, and lets the encoder be chosen', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'vong-gac-settings-'))
  const before = await openCollection({
    ...{ dir, clock: realClock, name: 'settings', version: 1, migrations: {} },
    schema: Settings.pick({
      ...{ language: true, distance: true, leftPanel: true, rightPanel: true },
      ...{ folded: true, dismissed: true, ffmpegPath: true },
    }),
    defaults: {
      ...{ language: 'vi' as const, distance: 3 as const, leftPanel: true, rightPanel: true },
      ...{ folded: [], dismissed: [], ffmpegPath: '' },
    },
  })
  await before.update((now) => ({ ...now, language: 'en', distance: 6 }))
  await before.settled()

  const settings = await openSettings(dir, realClock)
  expect(settings.problems()).toEqual([])
  expect(settings.read()).toMatchObject({ language: 'en', distance: 6, transcoder: 'auto' })
  expect(settings.read()).toMatchObject({ ringBefore: 60, ringAfter: 30, ringBudget: null })
  expect(settings.read()).toMatchObject({ station: '', exportAs: { form: 'folder', folder: '' } })
  expect(settings.read()).toMatchObject({ keys: {}, night: { on: false }, still: false })
  await settings.update((now) => ({ ...now, transcoder: 'vaapi' }))
  await settings.settled()
  expect((await openSettings(dir, realClock)).read().transcoder).toBe('vaapi')
  rmSync(dir, { recursive: true })
})

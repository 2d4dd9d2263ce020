import { expect, it } from 'vitest'
import { CUSTODY_ACTIONS } from '../../preload/contract'
import { audit as en } from '../i18n/en/audit'
import { audit as vi } from '../i18n/vi/audit'

it('has words for everything that is put on record, in both languages', () => {
  for (const { actions } of [vi, en]) expect(Object.keys(actions)).toEqual([...CUSTODY_ACTIONS])
})

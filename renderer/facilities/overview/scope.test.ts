import { expect, it } from 'vitest'
import { scopeOf } from './scope'

const at = (level: 'province' | 'authority' | 'district', code: string) => ({
  ...{ level, code, name: '' },
})

it('asks for the place that is shown, and never for all where nobody knows the place', () => {
  expect(scopeOf([])).toEqual({ province: '', authority: '', district: '' })
  expect(scopeOf([at('province', '52'), at('district', '540')])).toEqual({
    ...{ province: '52', authority: '', district: '540' },
  })
  expect(scopeOf([at('province', ''), at('authority', '')])).toEqual({
    ...{ province: '?', authority: '?', district: '' },
  })
})

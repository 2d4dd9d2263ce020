import { expect, it } from 'vitest'
import { everything } from './filter/wanted'
import { parsed } from './remembered'
import type { Choices } from './store'

const choices: Choices = {
  wanted: {
    ...{ ...everything, text: 'khẩu trang', states: ['new'], kinds: [''] },
    period: { kind: 'range', from: '2026-11-01', to: '2026-11-22' },
  },
  ...{ view: 'board', oldest: true, more: true },
}

it('what was chosen comes back', () => {
  expect(parsed(JSON.stringify(choices))).toEqual(choices)
})

it('what makes no sense is as if it had never been chosen; the rest stays', () => {
  const odd = { ...choices, view: 'pie', wanted: { ...choices.wanted, states: ['gone'] } }
  expect(parsed(JSON.stringify(odd))).toEqual({
    ...{ ...choices, view: 'list', wanted: { ...choices.wanted, states: [] } },
  })
  expect(parsed(JSON.stringify({ wanted: 7 }))?.wanted).toEqual(everything)
  expect(parsed('{')).toBeUndefined()
  expect(parsed(null)).toBeUndefined()
})

import { expect, it } from 'vitest'
import { assertNever, fail, ok, type Result } from './result'

const half = (n: number): Result<number, 'odd'> => (n % 2 ? fail('odd', `${n}`) : ok(n / 2))

it('carries a value or a reason', () => {
  expect(half(4)).toEqual({ ok: true, value: 2 })
  expect(half(3)).toEqual({ ok: false, reason: 'odd', detail: '3' })
  expect(fail('odd')).toEqual({ ok: false, reason: 'odd' })
  const nothing: Result<undefined> = ok()
  expect(nothing).toEqual({ ok: true, value: undefined })
})

it('refuses a case that the types exclude', () => {
  expect(() => assertNever('other' as never)).toThrow('unhandled case: "other"')
})

import { expect, it } from 'vitest'
import { thumbAddress } from './address'

it('is another one as soon as less may be seen, so that no page shows what it had', () => {
  const area = { x: 0.1, y: 0.2, width: 0.3, height: 0.4, look: 'blur' }
  const at = (covers: unknown, now = 0) => thumbAddress('camera', 'c/1', covers, now)
  const all = [[], [area], [{ ...area, look: 'solid' }], [area, area]].map((covers) => at(covers))
  expect(new Set(all).size).toBe(4)
  expect(at([area])).toBe(at([{ ...area }]))
  expect(at([], 300_000)).not.toBe(at([]))
  expect(at([]).startsWith('/files/stepthumbs/camera/c%2F1?')).toBe(true)
})

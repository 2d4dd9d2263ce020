import { expect, it } from 'vitest'
import { UrgeOrder } from '../../preload/contract'
import { linesOf, tooMuch } from './lines'

const order = (to: string[]) => ({
  ...{ scope: { province: '', authority: '', district: '' }, why: ['overdue'], to },
  ...{ format: 'docx', language: 'vi', final: false },
})
const fits = (text: string) => UrgeOrder.safeParse(order(linesOf(text))).success

it('every line counts: all 27 districts of a province, and a long one whole', () => {
  const districts = Array.from({ length: 27 }, (_, i) => ` UBND huyện số ${i} `)
  expect(linesOf(`\n${districts.join('\n\n')}\r\n`)).toHaveLength(27)
  expect([fits(districts.join('\n')), tooMuch(districts.join('\n'))]).toEqual([true, false])
  expect(linesOf('x'.repeat(250))).toEqual(['x'.repeat(250)])
})

it('what no document takes is said, never cut off', () => {
  const lines = (count: number, letters: number) =>
    Array.from({ length: count }, () => 'x'.repeat(letters)).join('\n')
  for (const text of [lines(60, 200), lines(61, 1), lines(1, 201), ''])
    expect(tooMuch(text)).toBe(!fits(text))
  expect(tooMuch(lines(61, 1)) && tooMuch(lines(1, 201))).toBe(true)
})

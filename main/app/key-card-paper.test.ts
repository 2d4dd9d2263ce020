import { expect, it } from 'vitest'
import { KeyCard } from '../../preload/contract'
import { keyCardPaper, scaleOf } from './key-card-paper'

const card = (lines: number): KeyCard =>
  KeyCard.parse({
    ...{ language: 'vi', title: 'Phím tắt', note: 'Vọng Gác' },
    sections: [{ title: 'Tường', rows: Array(lines).fill({ keys: ['Ctrl <'], text: 'A & B' }) }],
  })

it('what it says is text', () => {
  const { html } = keyCardPaper(card(1))
  expect(html).toContain('<kbd>Ctrl &lt;</kbd>')
  expect(html).toContain('A &amp; B')
  expect(html).toContain('lang="vi"')
})

it('more lines are set smaller, few are not set larger', () => {
  const many = Array.from({ length: 10 }, () => card(40).sections[0]).flatMap((each) => each ?? [])
  expect(scaleOf(card(3))).toBe(1)
  expect(scaleOf({ ...card(3), sections: many })).toBeLessThan(0.5)
})

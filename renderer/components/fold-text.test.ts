import { describe, expect, it } from 'vitest'
import { foldText, matches, queryWords } from './fold-text'

describe('foldText', () => {
  it.each([
    ['Hành lang tầng 2', 'hanh lang tang 2'],
    ['ĐÔNG HÒA', 'dong hoa'],
    ['Sở Y tế', 'so y te'],
    ['Nguyễn Thị Lựu', 'nguyen thi luu'],
    ['Ha\u0300nh', 'hanh'],
  ])('%s → %s', (text, folded) => expect(foldText(text)).toBe(folded))
})

describe('matches', () => {
  const text = foldText('102 Hành lang tầng 2 Trường CĐ Y tế')

  it.each([
    ['hanh lang', true],
    ['HÀNH', true],
    ['tang hanh', true],
    ['102', true],
    ['cd y te', true],
    ['sân', false],
  ])('%s: %s', (query, found) => expect(matches(text, queryWords(query))).toBe(found))
})

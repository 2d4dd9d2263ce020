import { expect, it } from 'vitest'
import { find, start } from './find'
import { type Item, type Kind, keyOf, prepare } from './item'

const item = (kind: Kind, code: string, label: string, detail = ''): Item => ({
  ...{ kind, code, label, detail, also: '' },
  id: `${code}${label}`,
})
const camera = (code: string, label: string, detail = '') => item('camera', code, label, detail)

const all = [
  camera('1105', 'Bếp ăn', 'Trường Quân sự'),
  camera('A-105', 'Cổng ra vào', 'Trường Cao đẳng Y tế'),
  camera('105', 'Hành lang Đông', 'Trường Quân sự'),
  camera('1052', 'Sân sau', 'Trường Quân sự'),
  camera('A-7', 'Nhà xe 105 chỗ', 'Trung tâm Y tế'),
  item('facility', '', 'Trường Cao đẳng Y tế'),
  item('command', '', 'Chụp cả tường'),
  item('command', '', 'Ngôn ngữ: English'),
].map(prepare)

const labels = (typed: string) =>
  find(all, typed).map(({ kind, items }) => [kind, ...items.map(({ label }) => label)])

it('puts the number itself first, then numbers that begin so, then words, then anything', () => {
  expect(find(all, '105')[0]?.items.map(({ code }) => code)).toEqual([
    ...['105', 'A-105', '1052', 'A-7', '1105'],
  ])
})

it('ignores accents, case and the order of words', () => {
  expect(labels('vao CONG')).toEqual([['camera', 'Cổng ra vào']])
  expect(labels('hanh dong')).toEqual([['camera', 'Hành lang Đông']])
  expect(labels('ng đông')).toEqual([['camera', 'Hành lang Đông']])
})

it('puts words that begin so before words that hold it', () => {
  const mid = [camera('1', 'Sân trước'), camera('2', 'An ninh')].map(prepare)
  expect(find(mid, 'an')[0]?.items.map(({ code }) => code)).toEqual(['2', '1'])
})

it('puts the group of the best match first', () => {
  expect(labels('chup')).toEqual([['command', 'Chụp cả tường']])
  // A facility is meant by its name before the cameras that belong to it.
  expect(labels('y te')).toEqual([
    ['facility', 'Trường Cao đẳng Y tế'],
    ['camera', 'Cổng ra vào', 'Nhà xe 105 chỗ'],
  ])
  // "Ngôn" begins a word, "cong" and "hanh lang" only hold it.
  expect(labels('ngo')[0]?.[0]).toBe('command')
})

it('tells how many more there are', () => {
  const many = Array.from({ length: 300 }, (_, i) => prepare(camera(`C${i}`, 'Cổng')))
  expect(find(many, 'cong')).toMatchObject([{ kind: 'camera', more: 280 }])
})

it('begins with what was chosen last, then what is not camera or facility', () => {
  const recent = ['camera:gone', ...all.slice(1, 3).map((each) => keyOf(each.item))]
  expect(start(all, recent).map(({ kind, items }) => [kind, items.length])).toEqual([
    ['recent', 2],
    ['command', 2],
  ])
  expect(start(all, []).map(({ kind }) => kind)).toEqual(['command'])
})

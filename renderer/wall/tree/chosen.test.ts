import { beforeEach, expect, it } from 'vitest'
import type { TreeNode } from './build'
import { chooseAlso, chooseOne, chooseTo, nodesWith, useChosen } from './chosen'
import type { TreeLine } from './flatten'

const line = (kind: TreeNode['kind'], key: string) =>
  ({ node: { kind, key }, depth: 0, open: true, position: 1, siblings: 1 }) as TreeLine
const lines = [
  line('authority', 'A'),
  line('facility', 'F'),
  ...['a', 'b', 'c', 'd'].map((key) => line('camera', key)),
]
const keys = () => useChosen.getState().nodes.map(({ key }) => key)

beforeEach(() => chooseOne(undefined))

it('chooses a range from where the hand was, both ways, without branches', () => {
  chooseOne('b')
  chooseTo(lines, 5, 3)
  expect(keys()).toEqual(['b', 'c', 'd'])
  chooseTo(lines, 0, 5)
  expect(keys()).toEqual(['F', 'a', 'b'])
})

it('begins a range at the marked line when the hand was nowhere', () => {
  chooseTo(lines, 3, 2)
  expect(keys()).toEqual(['a', 'b'])
})

it('lets single lines join and leave; the one that the hand was on is the first', () => {
  chooseOne('a')
  chooseAlso(lines, 4)
  expect(keys()).toEqual(['a', 'c'])
  chooseAlso(lines, 2)
  expect(keys()).toEqual([])
})

it('acts on several together only when the line is one of them', () => {
  chooseOne('a')
  chooseTo(lines, 3, 2)
  const [, , a, , c] = lines
  expect(nodesWith(a?.node as TreeNode)).toHaveLength(2)
  expect(nodesWith(c?.node as TreeNode)).toHaveLength(1)
})

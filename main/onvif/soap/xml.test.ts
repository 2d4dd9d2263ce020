import { expect, it } from 'vitest'
import { find, parseXml, textOf } from './xml'

it('reads names without their prefix, attributes, CDATA and entities', () => {
  const root = parseXml(
    `\ufeff<?xml version='1.0'?><!-- a --><s:A xmlns:s="u" s:b='1 &gt; 0'><c:D>x &amp; <![CDATA[<y>]]>&#233;</c:D><E/></s:A>\n`.trim(),
  )
  expect(root?.name).toBe('A')
  expect(root?.attributes).toEqual({ b: '1 > 0' })
  expect(textOf(root, 'D')).toBe('x & <y>é')
  expect(find(root, 'E')?.children).toEqual([])
})

it.each([
  ...['', 'text', '<a>', '<a></b>', '</a>', '<a/><b/>', '<a b=1/>', '<a b="1/>', '<a><!-- </a>'],
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<a>'.repeat(100) + '</a>'.repeat(100),
])('is null for %s', (text) => {
  expect(parseXml(text)).toBeNull()
})

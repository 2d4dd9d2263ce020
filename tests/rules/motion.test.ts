import { expect, it } from 'vitest'
import { filesBelow, read } from './source'

const sheets = filesBelow('renderer', /\.css$/).map((file) => ({ file, text: read(file) }))

/** Declarations that make something move, with their values. */
const movingIn = (text: string) =>
  [...text.matchAll(/^\s*(transition|animation)(?:-duration)?:\s*([^;]+);/gm)].map(
    ([, , value = '']) => value.trim(),
  )

/** A transition has no time of its own, but the token; an animation ends: painting goes on for ever else. */
const isCalm = (value: string) =>
  /^none\b|var\(--vg-quick\)/.test(value) || /^[\w-]+ [\d.]+m?s (?!.*infinite)\S+ \d+$/.test(value)

it('sees what moves', () => {
  expect(movingIn('a {\n  transition: opacity 200ms;\n  animation: x 1s infinite;\n}')).toEqual([
    'opacity 200ms',
    'x 1s infinite',
  ])
  const values = ['opacity 200ms', 'x 1s ease infinite', 'x 1s step-end 2', 'top var(--vg-quick)']
  expect(values.map(isCalm)).toEqual([false, false, true, true])
})

it('transitions take their time from the token of reduced motion, and animations end', () => {
  const moving = sheets.flatMap(({ file, text }) =>
    movingIn(text).map((value) => ({ file, value })),
  )
  expect(moving.length).toBeGreaterThan(3)
  expect(moving.filter(({ value }) => !isCalm(value))).toEqual([])
})

it('what components bring along stands still, by the system’s wish and by the setting', () => {
  const text = sheets.find(({ file }) => file === 'renderer/styles/still.css')?.text ?? ''
  expect(text).toMatch(/@media \(prefers-reduced-motion: reduce\)/)
  expect(text).toMatch(/:root\[data-still="true"\] \*/)
  expect(text.match(/transition: none !important/g)).toHaveLength(2)
  expect(text.match(/animation: none !important/g)).toHaveLength(2)
})

it('colours of the dark ground are tokens, or night would not reach them', () => {
  const greys =
    /#(0b0e11|11161b|182027|141a20|202a33|2c3843|07090b|0d1216|e7ecf0|93a1ae|7b8a97|4cb8c4)\b/i
  const own = sheets.filter(({ file, text }) => !file.endsWith('tokens.css') && greys.test(text))
  expect(own.map(({ file }) => file)).toEqual([])
})

import { expect, it } from 'vitest'
import { ACTION_IDS, actionBy } from '../../renderer/components/keymap/table'
import { FIXED } from '../../renderer/components/keymap/table/fixed'
import { en } from '../../renderer/i18n/en'
import { vi } from '../../renderer/i18n/vi'
import { flat } from './catalogue'
import { code, filesBelow, isTest, read } from './source'

const sources = filesBelow('renderer', code)
  .filter((file) => !isTest(file) && !/^renderer\/(i18n|components\/keymap\/table)\//.test(file))
  .map((file) => ({ file, text: read(file) }))

/** What leads out of everything and through every list, and is never changed. */
const ALWAYS = /^((Ctrl |Shift )?Enter|Esc|Tab|Delete|[↑↓←→ ]+|\d)$/

const namedIn = (text: string) =>
  [...text.matchAll(/<(?:kbd|Kbd[^>]*)>([^<{]+)<\//g)].map(([, key = '']) => key.trim())

it('keys are named by the table alone, or a changed one would still be shown', () => {
  expect(namedIn('<kbd>Ctrl K</kbd> <Kbd size="xs">M</Kbd> <kbd>{key}</kbd>')).toEqual([
    ...['Ctrl K', 'M'],
  ])
  const named = sources.flatMap(({ file, text }) =>
    namedIn(text).flatMap((key) => (ALWAYS.test(key) ? [] : `${file}: ${key}`)),
  )
  expect(named).toEqual([])
})

it('every action of the table is done somewhere', () => {
  const all = sources.map(({ text }) => text).join('\n')
  expect(ACTION_IDS.filter((id) => !all.includes(`'${id}'`))).toEqual([])
  expect(ACTION_IDS.length).toBeGreaterThan(60)
})

it('every action, series and told key has its words, and no words are left over', () => {
  for (const catalogue of [vi, en]) {
    const words = [...flat(catalogue.keymap).keys()]
    const under = (name: string) =>
      words.flatMap((key) => (key.startsWith(`${name}.`) ? key.slice(name.length + 1) : [])).sort()
    expect(under('actions')).toEqual([...ACTION_IDS].sort())
    expect(under('fixed')).toEqual(FIXED.map(({ name }) => name).sort())
    const series = new Set(ACTION_IDS.flatMap((id) => actionBy(id).series ?? []))
    expect(under('series')).toEqual([...series].sort())
  }
})

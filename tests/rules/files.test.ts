import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { read } from './source'

/** Folders that git ignores, by the project's own list. */
const ignored = ['.git/', ...read('.gitignore').split('\n')]
  .filter((line) => line.endsWith('/'))
  .map((line) => line.slice(0, -1))

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`
    if (!entry.isDirectory()) return entry.isFile() && !path.endsWith('.log') ? [path] : []
    return ignored.includes(entry.name) ? [] : filesIn(path)
  })
}

const files = filesIn('.').map((path) => ({ path, text: read(path) }))
const texts = files.filter(({ text }) => !text.includes('\0'))

it('looks at the whole project', () => {
  const paths = texts.map(({ path }) => path)
  expect(paths).toContain('package-lock.json')
  expect(paths).toContain('main/index.ts')
  expect(paths.some((path) => path.startsWith('node_modules/'))).toBe(false)
})

it('no source file has more than 300 lines', () => {
  const source = /\.(tsx?|mts|mjs|js|css|py|html)$/
  const long = texts.filter(({ path, text }) => source.test(path) && linesIn(text) > 300)
  expect(long.map(({ path, text }) => `${path}: ${linesIn(text)}`)).toEqual([])
})

const linesIn = (text: string) => text.replace(/\n$/, '').split('\n').length

/** Every line in question, with where it is. */
const linesWith = (pattern: RegExp) =>
  texts.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, i) => ({ line, at: `${path}:${i + 1}` }))
      .filter(({ line }) => pattern.test(line))
      .map(({ line, at }) => `${at}: ${line.trim().slice(0, 80)}`),
  )

it('no file names a folder of somebody’s machine', () => {
  // Not behind a letter or a colon: those are parts of an address.
  expect(linesWith(/(?<![\w.:/*])\/(home|root|work|Users)\/\w/)).toEqual([])
})

it('no file names the host of a package registry', () => {
  const hosts = /\/\/[^/\s"']*(registry|npmjs|npmmirror|yarnpkg|pypi|artifactory|verdaccio)/
  expect(linesWith(hosts)).toEqual([])
})

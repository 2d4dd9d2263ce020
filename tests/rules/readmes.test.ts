import { existsSync, readdirSync, statSync } from 'node:fs'
import { expect, it } from 'vitest'
import { filesBelow, read } from './source'

const features = readdirSync('main')
  .map((name) => `main/${name}`)
  .filter((path) => statSync(path).isDirectory())

/** What a document sets in backticks. */
const quoted = (file: string) => [...read(file).matchAll(/`([^`\n]+)`/g)].map(([, it = '']) => it)

it('every feature of main has a README', () => {
  expect(features.length).toBeGreaterThan(10)
  expect(features.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([])
})

it.each(features)('the README of %s names only files that are there', (folder) => {
  const named = quoted(`${folder}/README.md`).filter((text) => /^[\w./-]+\.tsx?$/.test(text))
  const below = filesBelow(folder, /./)
  const there = (name: string) =>
    existsSync(name) || below.some((file) => file.endsWith(`/${name.replace(/^[./]+/, '')}`))
  expect(named.filter((name) => !there(name))).toEqual([])
  expect(named.length).toBeGreaterThan(0)
})

const documents = ['README.md', ...filesBelow('docs', /\.md$/)]

it.each(documents)('%s names only paths that are there', (file) => {
  const path = /^(main|preload|renderer|resources|scripts|tests|docs)\/[\w./-]*$/
  expect(quoted(file).filter((text) => path.test(text) && !existsSync(text))).toEqual([])
})

import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { expect, it } from 'vitest'
import { code, filesBelow, isTest, type Path, specifiersIn, targetOf } from './source'

interface Import {
  from: Path
  to: string
}

const files = ['main', 'preload', 'renderer', 'tests'].flatMap((folder) => filesBelow(folder, code))
const imports: Import[] = files.flatMap((from) =>
  specifiersIn(from).map((specifier) => ({ from, to: targetOf(from, specifier) })),
)

/** Those that break a rule, in words that tell where to look. */
const breaking = (rule: (each: Import) => boolean) =>
  imports.filter(rule).map(({ from, to }) => `${from} → ${to}`)

const opensDialogue = (file: Path) => /\bdialog\.show[A-Z]/.test(readFileSync(file, 'utf8'))
const isElectron = (to: string) => /^electron(\/|$)/.test(to)
const inContract = (path: string) => path.startsWith('preload/contract/')
/** As opposed to a package. */
const isOurs = (path: string) => /^(main|preload|renderer|resources|scripts|tests)\//.test(path)

/** `streams` for `main/streams/script.ts`; undefined for files right in `main`. */
const partOf = (root: string, path: string): string | undefined =>
  new RegExp(`^${root}/([^/]+)/`).exec(path)?.[1]

/** Packages that need Node. */
const FOR_MAIN = ['lowdb', 'ws', 'papaparse', 'electron-log', 'electron-log/node']

it('sees imports of every kind', () => {
  const text = `import type { A } from './a'; import './b.css'; export * from './c'
    export { d } from './d'; const e = import('./e'); type F = import('./f').F; require('g')`
  expect(specifiersIn('x.ts', text)).toEqual([
    ...['./a', './b.css', './c', './d', './e', './f', 'g'],
  ])
  expect(imports.length).toBeGreaterThan(500)
})

it('the renderer knows neither main nor Electron nor Node, only the contract', () => {
  const allowed = (to: string) => to.startsWith('renderer/') || inContract(to)
  const foreign = (to: string) =>
    isOurs(to) ? !allowed(to) : isElectron(to) || isBuiltin(to) || FOR_MAIN.includes(to)
  expect(breaking(({ from, to }) => from.startsWith('renderer/') && foreign(to))).toEqual([])
})

it('the preload script knows only Electron, zod and the contract; the contract only zod', () => {
  const ofScript = (to: string) => to === 'electron' || to === 'zod' || inContract(to)
  expect(breaking(({ from, to }) => from === 'preload/index.ts' && !ofScript(to))).toEqual([])
  const ofContract = (to: string) => to === 'zod' || inContract(to)
  expect(breaking(({ from, to }) => inContract(from) && !ofContract(to))).toEqual([])
})

it('main takes of other layers only the contract', () => {
  const foreign = /^(renderer|preload)\//
  const wrong = ({ from, to }: Import) =>
    from.startsWith('main/') && foreign.test(to) && !inContract(to)
  expect(breaking(wrong)).toEqual([])
})

it('only app, ipc, windows and index.ts of main know Electron', () => {
  const may = (from: Path) => /^main\/(index\.ts|(app|ipc|windows)\/)/.test(from)
  const wrong = ({ from, to }: Import) => from.startsWith('main/') && isElectron(to) && !may(from)
  expect(breaking(wrong)).toEqual([])
})

it("only windows/dialogues.ts opens the system's dialogues: each needs a window of ours", () => {
  const may = /^main\/windows\/dialogues(\.test)?\.ts$/
  const opens = files
    .filter((file) => /^main\//.test(file) && !may.test(file))
    .filter(opensDialogue)
  expect(opens).toEqual([])
})

it('base leans on no other part of main, storage on base alone', () => {
  const wrong = (part: string, allowed: string[]) =>
    breaking(
      ({ from, to }) =>
        partOf('main', from) === part &&
        /^main\//.test(to) &&
        !allowed.includes(partOf('main', to) ?? ''),
    )
  expect(wrong('base', ['base'])).toEqual([])
  expect(wrong('storage', ['storage', 'base'])).toEqual([])
})

it('a feature of main is reached through its index; app only by index.ts', () => {
  const features = readdirSync('main').filter((name) => !/\.|^(base|app)$/.test(name))
  const wrong = ({ from, to }: Import) => {
    const feature = partOf('main', to) ?? ''
    if (partOf('main', from) === feature) return false
    if (feature === 'app') return from !== 'main/index.ts'
    const forTests = ofTests(from) && to === `main/${feature}/testing/index.ts`
    const allowed = to === `main/${feature}/index.ts` || forTests || inRules(from)
    return features.includes(feature) && !allowed
  }
  expect(breaking(wrong)).toEqual([])
})

/** What tests of several features need stands in the index of a folder `testing`. */
const ofTests = (path: Path) => isTest(path) || path.includes('/testing/')

/** These tests compare all layers. */
const inRules = (from: Path) => from.startsWith('tests/rules/')

it('features of the renderer do not know each other; App puts them together by their index', () => {
  const shared = ['components', 'i18n', 'state', 'styles']
  const folders = readdirSync('renderer').filter((name) => !name.includes('.'))
  const features = folders.filter((name) => !shared.includes(name))
  const composes = [
    'renderer/App.tsx',
    'renderer/sections.tsx',
    'renderer/output-app.tsx',
    'renderer/presenter-app.tsx',
  ]
  const wrong = ({ from, to }: Import) => {
    const feature = partOf('renderer', to) ?? ''
    if (!features.includes(feature) || partOf('renderer', from) === feature) return false
    return !composes.includes(from) || to !== `renderer/${feature}/index.ts`
  }
  expect(breaking(wrong)).toEqual([])
  expect(features.length).toBeGreaterThan(20)
})

it('the product imports no test, and end-to-end tests nothing of the product', () => {
  const forTests = (path: string) => /^tests\/|\/(testing|fixtures)\/|\/fixture\.ts$/.test(path)
  const product = ({ from }: Import) => !isTest(from) && !forTests(from)
  expect(breaking((each) => product(each) && (forTests(each.to) || isTest(each.to)))).toEqual([])
  const outside = ({ from }: Import) => /^tests\/(e2e|cameras)\//.test(from)
  expect(breaking((each) => outside(each) && /^(main|preload|renderer)\//.test(each.to))).toEqual(
    [],
  )
})

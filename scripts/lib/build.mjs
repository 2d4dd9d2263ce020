import { statSync } from 'node:fs'
import { Refusal, say, step } from './log.mjs'
import { inProject } from './paths.mjs'
import { run } from './run.mjs'
import { filesBelow, hashFiles, readStamp, writeStamp } from './stamps.mjs'

const SOURCES = ['main', 'preload', 'renderer', 'resources', 'package.json', 'package-lock.json']
const SETTINGS = ['electron.vite.config.ts', 'tsconfig.json']

const isInput = (file) => !/\.test\.[a-z]+$|\.md$/.test(file)

function hashOfSources() {
  const places = [...SOURCES, ...SETTINGS].map((name) => inProject(name))
  return hashFiles(places.flatMap(filesBelow).filter(isInput))
}

const builtAt = () =>
  statSync(inProject('out', 'main', 'index.js'), { throwIfNoEntry: false })?.mtimeMs ?? null

/** Whether out/ is of these sources: the one that was built, and not built anew by another hand. */
export function isFresh(stamp, hash, builtAt) {
  return builtAt !== null && stamp?.hash === hash && stamp.builtAt === builtAt
}

/** Builds always. → true when it worked */
export async function build() {
  const hash = hashOfSources()
  return step('Building the application', async () => {
    const { code, tail } = await run(process.execPath, [
      inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      'build',
    ])
    if (code === 0) writeStamp('build', { hash, builtAt: builtAt() })
    else for (const line of tail) say(`  ${line}`)
    return code === 0
  })
}

/** Builds when the sources have changed since the last time. */
export async function ensureBuild() {
  if (isFresh(readStamp('build'), hashOfSources(), builtAt())) return
  if (!(await build())) throw new Refusal('The application could not be built; see above.')
}

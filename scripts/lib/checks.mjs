import { readFileSync, rmSync } from 'node:fs'
import { add, playwrightCounts, vitestCounts, withExitCode } from './counts.mjs'
import { startXvfb } from './display.mjs'
import { say } from './log.mjs'
import { inCache, inProject } from './paths.mjs'
import { run } from './run.mjs'

const tool = (...parts) => inProject('node_modules', ...parts)
const VITEST = tool('vitest', 'vitest.mjs')
const PLAYWRIGHT = tool('playwright', 'cli.js')

/** Runs one check with its output shown, says its name and how long it took. → counts */
async function check(name, work) {
  const begun = Date.now()
  say(`\n> ${name}`)
  const counts = await work()
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  say(`  ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  return counts
}

// Some tools colour even a log file.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }

const node = (args, env = process.env) =>
  run(process.execPath, args, { show: true, env: { ...env, ...plain } })

async function passes(args) {
  const { code } = await node(args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** Runs a test runner that writes its report to `file`, and counts what stands in it. */
async function counted(file, counts, args, env) {
  rmSync(file, { force: true })
  const { code } = await node(args, env)
  try {
    return withExitCode(counts(JSON.parse(readFileSync(file, 'utf8'))), code)
  } catch {
    return withExitCode({ passed: 0, failed: 0, skipped: 0 }, code || 1)
  }
}

export function lint() {
  // biome's colours are on in a log, too, and heed none of the variables above.
  const colors = process.stdout.isTTY ? [] : ['--colors=off']
  return check('lint', () =>
    passes([tool('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.', ...colors]),
  )
}

export const types = () =>
  check('types', () => passes([tool('typescript', 'bin', 'tsc'), '--noEmit']))

export function unitTests() {
  const file = inCache('unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return check('unit tests', () => counted(file, vitestCounts, [VITEST, 'run', ...reporters]))
}

/** Which tests run beside each other: `tests/e2e/playwright.config.ts`. */
const PASSES = [
  ['--project=alone', '--workers=1'],
  ['--project=two', '--workers=2'],
  ['--project=three', '--workers=3'],
]

/** End-to-end tests on displays of their own. `args` go to Playwright as they are. */
export function endToEndTests(electron, args = []) {
  return check('end-to-end tests', async () => {
    const displays = [await startXvfb(), await startXvfb(), await startXvfb()]
    try {
      const counts = []
      for (const pass of PASSES)
        counts.push(await playwright([...pass, ...args], electron, displays))
      return add(counts)
    } finally {
      await Promise.all(displays.map((display) => display.stop()))
    }
  })
}

/** What is asked for may all be in the other pass. */
function playwright(args, electron, [display, ...more]) {
  const file = inCache('e2e.json')
  const config = inProject('tests', 'e2e', 'playwright.config.ts')
  const all = [PLAYWRIGHT, 'test', '-c', config, '--reporter=list,json', '--pass-with-no-tests']
  const names = [display, ...more].map(({ env }) => env.DISPLAY)
  const own = { ELECTRON_EXEC_PATH: electron.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const env = { ...process.env, ...display.env, VONG_GAC_DISPLAYS: names.join(), ...own }
  return counted(file, playwrightCounts, [...all, ...args], env)
}

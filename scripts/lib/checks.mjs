import { readFileSync, rmSync } from 'node:fs'
import {
  add,
  afterSecondLook,
  playwrightCounts,
  playwrightFailures,
  vitestCounts,
  vitestFailures,
  withExitCode,
} from './counts.mjs'
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

/** More than these are no matter of neighbours. */
const FEW = 5

/**
 * Real processes keep times badly beside others on two cores: what failed is run once more, alone,
 * and named; what fails again has failed. `again` gets the failures of the first run.
 */
async function lookTwice({ counts, failures }, again) {
  if (failures.length === 0 || failures.length > FEW) return counts
  say(`\n  ${failures.length} failed, and once more, alone:`)
  for (const { file, name } of failures) say(`    ${file}: ${name}`)
  const second = await again(failures)
  return afterSecondLook(counts, second.counts)
}

/** Runs a test runner that writes its report to `file`. → { counts, failures } */
async function counted(file, { counts, failures }, args, env) {
  rmSync(file, { force: true })
  const { code } = await node(args, env)
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return { counts: withExitCode(counts(report), code), failures: failures(report) }
  } catch {
    const none = { passed: 0, failed: 0, skipped: 0 }
    return { counts: withExitCode(none, code || 1), failures: [] }
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
  const read = { counts: vitestCounts, failures: vitestFailures }
  const run = (...args) => counted(file, read, [VITEST, 'run', ...reporters, ...args])
  return check('unit tests', async () =>
    lookTwice(await run(), (failures) =>
      run('--no-file-parallelism', ...new Set(failures.map((each) => each.file))),
    ),
  )
}

/** Which tests run beside each other: `tests/e2e/playwright.config.ts`. */
const PASSES = [
  ['--project=alone', '--workers=1'],
  ['--project=two', '--workers=2'],
  ['--project=three', '--workers=3'],
  ['--project=four', '--workers=4'],
]

/** End-to-end tests on displays of their own. `args` go to Playwright as they are. */
export function endToEndTests(electron, args = []) {
  return check('end-to-end tests', async () => {
    const displays = []
    while (displays.length < 4) displays.push(await startXvfb())
    try {
      const counts = []
      for (const pass of PASSES) counts.push(await onePass([...pass, ...args], electron, displays))
      return add(counts)
    } finally {
      await Promise.all(displays.map((display) => display.stop()))
    }
  })
}

async function onePass(args, electron, displays) {
  const alone = [...args.filter((arg) => !arg.startsWith('--workers')), '--workers=1']
  return lookTwice(await playwright(args, electron, displays), () =>
    playwright([...alone, '--last-failed'], electron, displays),
  )
}

/** What is asked for may all be in the other pass. */
function playwright(args, electron, [display, ...more]) {
  const file = inCache('e2e.json')
  const config = inProject('tests', 'e2e', 'playwright.config.ts')
  const all = [PLAYWRIGHT, 'test', '-c', config, '--reporter=list,json', '--pass-with-no-tests']
  const names = [display, ...more].map(({ env }) => env.DISPLAY)
  const own = { ELECTRON_EXEC_PATH: electron.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const env = { ...process.env, ...display.env, VONG_GAC_DISPLAYS: names.join(), ...own }
  const read = { counts: playwrightCounts, failures: playwrightFailures }
  return counted(file, read, [...all, ...args], env)
}

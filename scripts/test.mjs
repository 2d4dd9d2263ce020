// `npm test`: sets up what is missing, then every check; the last line counts them.
import { build } from './lib/build.mjs'
import { endToEndTests, lint, types, unitTests } from './lib/checks.mjs'
import { add, closingLine } from './lib/counts.mjs'
import { say } from './lib/log.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'

/** Beside the unit tests, which wait for a quarter of their time. */
async function lintTypesAndBuild() {
  const fixed = [await lint(), await types()]
  return { fixed, built: await build() }
}

async function endToEnd(electron, built) {
  if (built) return endToEndTests(electron)
  say('  build: FAILED; the end-to-end tests were not run')
  return { passed: 0, failed: 1, skipped: 0 }
}

await main(async () => {
  const electron = await setUp({ tests: true })
  const [units, { fixed, built }] = await Promise.all([unitTests(), lintTypesAndBuild()])
  const tests = add([units, await endToEnd(electron, built)])
  const all = add([...fixed, tests])
  console.log(closingLine(all))
  return all.failed > 0 || tests.passed === 0 ? 1 : 0
})

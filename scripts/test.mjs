// `npm test`: sets up what is missing, then every check; the last line counts them.
import { build } from './lib/build.mjs'
import { endToEndTests, lint, types, unitTests } from './lib/checks.mjs'
import { add, closingLine } from './lib/counts.mjs'
import { say } from './lib/log.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'

async function buildAndEndToEnd(electron) {
  if (await build()) return endToEndTests(electron)
  say('  build: FAILED; the end-to-end tests were not run')
  return { passed: 0, failed: 1, skipped: 0 }
}

await main(async () => {
  const electron = await setUp({ tests: true })
  const fixed = [await lint(), await types()]
  const tests = add([await unitTests(), await buildAndEndToEnd(electron)])
  const all = add([...fixed, tests])
  console.log(closingLine(all))
  return all.failed > 0 || tests.passed === 0 ? 1 : 0
})

// `npm run e2e [-- Playwright's options]`: set-up, a build if needed, then only end-to-end tests.
import { ensureBuild } from './lib/build.mjs'
import { endToEndTests } from './lib/checks.mjs'
import { closingLine } from './lib/counts.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'

await main(async () => {
  const electron = await setUp({ tests: true })
  await ensureBuild()
  const counts = await endToEndTests(electron, process.argv.slice(2))
  console.log(closingLine(counts))
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0
})

// `npm run build`: builds, and remembers of which sources.
import { build } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { main } from './lib/run.mjs'

await main(async () => {
  await ensureDependencies()
  return (await build()) ? 0 : 1
})

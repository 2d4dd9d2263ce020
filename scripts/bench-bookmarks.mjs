// `node scripts/bench-bookmarks.mjs [COUNT]`: how long bookmarks take to open, to filter, to save.
import { runnerImport } from 'vite'
import { say } from './lib/log.mjs'
import { inProject, root } from './lib/paths.mjs'

const count = Number(process.argv[2] ?? 100_000)
const options = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(inProject('main', 'bookmarks/fixtures/bench.ts'), options)
await module.bench(count, say)

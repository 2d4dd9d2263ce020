// `node scripts/bench-uptime.mjs [CAMERAS] [DAYS]`: how long pages of uptime take.
import { runnerImport } from 'vite'
import { say } from './lib/log.mjs'
import { inProject, root } from './lib/paths.mjs'

const [cameras, days] = [Number(process.argv[2] ?? 3000), Number(process.argv[3] ?? 90)]
const options = { root, configFile: false, logLevel: 'error' }
const { module } = await runnerImport(inProject('main', 'uptime/testing/bench.ts'), options)
await module.bench(cameras, days, say)

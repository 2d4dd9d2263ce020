// `npm run soak -- --minutes N`: days of bad luck in minutes; prints what grows, and what lies.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dropFolder, ownFolder } from './bench/owned.mjs'
import { quantile } from './bench/samples.mjs'
import { ensureBuild } from './lib/build.mjs'
import { say, step } from './lib/log.mjs'
import { cache, inCache } from './lib/paths.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'
import { startCameras } from './soak/cameras.mjs'
import { soakOptions } from './soak/options.mjs'
import { deeds, judge, table } from './soak/report.mjs'
import { soak } from './soak/run.mjs'
import { startScreen } from './soak/screen.mjs'

async function runSoak(electron, options) {
  const folder = ownFolder('soak')
  const cameras = await step(`Starting ${options.cameras} cameras`, () =>
    startCameras(options.cameras, folder),
  )
  const screen = await startScreen()
  try {
    return await soak({ electron: electron.path, cameras, screen, folder }, options)
  } finally {
    await screen.stop()
    await cameras.stop()
    keepLogs(folder)
    dropFolder(folder)
  }
}

/** Of the last run: what a fault that was found once has left in the log. */
function keepLogs(folder) {
  const logs = inCache('soak-logs')
  rmSync(logs, { recursive: true, force: true })
  cpSync(join(folder, 'profile', 'logs'), logs, { recursive: true })
}

function write(options, run, judgement) {
  const file = inCache('soak.json')
  mkdirSync(cache, { recursive: true })
  const { answers, ...rest } = run
  const report = { at: new Date().toISOString(), options, ...judgement, ...rest }
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`)
  return file
}

const milliseconds = (value) => `${Math.round(value ?? 0)} ms`

function print(run, { rows, problems }, file) {
  const times = run.samples.map(({ returned }) => returned).filter(Boolean)
  console.log(`\n${table(rows)}\n`)
  console.log(`Done: ${deeds(run.events)}.`)
  console.log(`All sixteen live again, at the slowest, after ${milliseconds(Math.max(...times))}.`)
  const [p95, most] = [0.95, 1].map((part) => milliseconds(quantile(run.answers, part)))
  console.log(`A page answered within ${p95} (p95), ${most} at most.`)
  const { live, moved } = run.seen
  console.log(`Live tiles were looked at ${live} times; ${moved} times they had moved.`)
  console.log(`False LIVE: ${run.lies.length}. Orphans: ${run.orphans.length}.\n`)
  for (const problem of problems) console.log(`! ${problem}`)
  console.log(`${problems.length === 0 ? 'Passed' : 'FAILED'}; everything is in ${file}`)
}

await main(async () => {
  const options = soakOptions(process.argv.slice(2))
  const electron = await setUp({ tests: true })
  await ensureBuild()
  say(`Seed ${options.seed}, ${options.minutes} minutes.`)
  const run = await runSoak(electron, options)
  const judgement = judge(run, run.warmUpEnd)
  print(run, judgement, write(options, run, judgement))
  return judgement.problems.length === 0 ? 0 : 1
})

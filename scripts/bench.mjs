// `npm run bench [-- options]`: our wall, mpv and bare ffmpeg on the same cameras and display.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, resolve } from 'node:path'
import { startCameras } from './bench/cameras.mjs'
import { pause } from './bench/clock.mjs'
import { startDisplay } from './bench/display.mjs'
import { HELP, parseOptions } from './bench/options.mjs'
import { dropFolder, endWithNpm, ownFolder } from './bench/owned.mjs'
import { plan } from './bench/plan.mjs'
import { combine } from './bench/repeats.mjs'
import { table } from './bench/table.mjs'
import { judge, judgement } from './bench/targets.mjs'
import { trials } from './bench/trials.mjs'
import { ensureBuild } from './lib/build.mjs'
import { findFfmpeg } from './lib/ffmpeg.mjs'
import { say, step } from './lib/log.mjs'
import { main } from './lib/run.mjs'
import { setUp } from './lib/setup.mjs'

const BETWEEN_MS = 2000 // the cameras notice that their viewers are gone

/** All trials, one after the other. → { results: { ours: { 16: figures } }, failures: [words] } */
async function runTrials(bench, options) {
  const runs = {}
  const failures = []
  for (const { who, count, round } of plan(options)) {
    const title = titleOf(who, count, round)
    try {
      const figures = await step(title, () => trials[who](bench, count, options))
      runs[who] ??= {}
      runs[who][count] = [...(runs[who][count] ?? []), figures]
    } catch (error) {
      failures.push(`${title}: ${error.message}`)
      say(`! ${error.stack}`)
    }
    await pause(BETWEEN_MS)
  }
  const combined = (byCount) => mapValues(byCount, combine)
  return { results: mapValues(runs, combined), failures }
}

const titleOf = (who, count, round) =>
  `${who}, ${count} ${count === 1 ? 'camera' : 'cameras'}${round > 0 ? `, again (${round + 1})` : ''}`

const mapValues = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]))

async function run(electron, options) {
  const folder = ownFolder('run')
  const cameras = await startCameras(findFfmpeg(), folder)
  const display = await startDisplay()
  try {
    return await runTrials({ electron: electron.path, cameras, display }, options)
  } finally {
    await display.stop()
    await cameras.stop()
    dropFolder(folder)
  }
}

function write(file, options, outcome, targets) {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? '' }
  const report = { at: new Date().toISOString(), machine, options, ...outcome, targets }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
}

await main(async () => {
  const options = parseOptions(process.argv.slice(2))
  if (options.help) return say(HELP)
  endWithNpm()
  const electron = await setUp({ tests: true, bench: true })
  if (options.build) await ensureBuild()
  const outcome = await run(electron, options)
  const targets = judge(outcome.results)
  const file = resolve(options.json)
  write(file, options, outcome, targets)
  console.log(`${table(outcome.results)}\n\n${judgement(targets)}\n\n${file}`)
  for (const failure of outcome.failures) say(`! not measured: ${failure}`)
  return outcome.failures.length > 0 ? 1 : 0
})

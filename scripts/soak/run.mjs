import { join } from 'node:path'
import { pause, poll } from '../bench/clock.mjs'
import { say } from '../lib/log.mjs'
import { openApplication } from './application.mjs'
import { churn, upsets } from './churn.mjs'
import { inPage } from './in-page.mjs'
import { orphansOf } from './processes.mjs'
import { createRandom } from './random.mjs'
import { rest } from './rest.mjs'
import { lightFigures } from './sample.mjs'
import { WINDOW } from './screen.mjs'
import { warmUpMs } from './verdict.mjs'
import { watchTiles } from './watcher.mjs'
import { World } from './world.mjs'

const SAMPLE_MS = 5000
const FIRST_MS = 60_000
/** Time for the last processes to go. */
const GONE_MS = 3000
const REFERENCE = 16
/** In these cycles of so many: early, so that the page then lives for as long as is measured. */
const UPSETS = { 1: upsets.reload, 2: upsets.crash }
const UPSET_EVERY = 40

/** The whole run. → { samples, peaks, events, lies, answers, orphans, failures, warmUpEnd } */
export async function soak({ electron, cameras, screen, folder }, options) {
  const args = ['--single-user', '--data-dir', join(folder, 'profile'), '--import', cameras.csv]
  const app = await openApplication(electron, args, screen.env, WINDOW)
  const world = new World(app, cameras, createRandom(options.seed))
  const watcher = watchTiles(world, screen)
  const sampler = sampleAlways(app)
  const run = { samples: [], failures: [], warmUpEnd: Date.now() + warmUpMs(options.minutes) }
  try {
    await meet(world)
    await cycles(world, watcher, options, run)
  } catch (error) {
    run.failures.push(error.message)
  } finally {
    await watcher.stop()
    sampler.stop()
    if (!app.alive()) run.failures.push(`the application ended by itself: ${app.words.slice(-5)}`)
    await app.quit()
  }
  await poll(() => orphansOf(app.marker, app.pid).length === 0, GONE_MS)
  const orphans = orphansOf(app.marker, app.pid)
  const { lies, seen, answers } = watcher
  return { ...run, peaks: sampler.peaks, events: world.events, lies, seen, answers, orphans }
}

/** Learns which cameras there are, once the page is there. */
async function meet(world) {
  const ask = async () => {
    const { cameras } = await world.app.inPage(await world.first(), inPage.state)
    return cameras.length > 0 ? cameras : null
  }
  const cameras = await poll(() => ask().catch(() => null), FIRST_MS, 250)
  if (!cameras) throw new Error('the page did not come up')
  const byCode = cameras.sort((a, b) => a.code.localeCompare(b.code))
  world.cameraIds = byCode.map(({ id }) => id)
  world.reference = byCode.slice(0, REFERENCE)
}

/** Busy for a while, then at rest for one sample, again and again. */
async function cycles(world, watcher, { minutes }, run) {
  const end = Date.now() + minutes * 60_000
  const length = Math.min(60_000, Math.max(25_000, (minutes * 60_000) / 20))
  for (let cycle = 0; Date.now() < end && world.app.alive(); cycle++) {
    const next = Date.now() + length
    await UPSETS[cycle % UPSET_EVERY]?.(world)
    await churn(world, length * 0.65)
    const sample = await rest(world, watcher.latest)
    run.samples.push(sample)
    run.failures.push(...sample.failures.map((words) => `at rest ${cycle + 1}: ${words}`))
    tell(cycle + 1, sample, watcher)
    await pause(Math.min(5000, Math.max(0, next - Date.now())))
  }
}

function tell(cycle, { figures, returned, failures }, { lies }) {
  const memory = `${Math.round(figures['pss.all'] ?? 0)} MB`
  const { processes, 'page.nodes': nodes, 'handles.main': handles } = figures
  say(
    `${cycle}: ${memory}, ${processes} processes, ${handles} handles, ${nodes} nodes, all live after ${returned} ms, false LIVE ${lies.length}${failures.length > 0 ? `; ${failures.join('; ')}` : ''}`,
  )
}

/** The most of everything, also while it is busy. */
function sampleAlways({ pid }) {
  const peaks = {}
  const timer = setInterval(() => {
    for (const [key, value] of Object.entries(lightFigures(pid)))
      peaks[key] = Math.max(peaks[key] ?? 0, value)
  }, SAMPLE_MS)
  return { peaks, stop: () => clearInterval(timer) }
}

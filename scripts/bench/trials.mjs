// One trial each: so many cameras, shown by one of them.
import { readFileSync } from 'node:fs'
import { inProject } from '../lib/paths.mjs'
import { measureClicks } from './clicks.mjs'
import { now, pause, poll } from './clock.mjs'
import { measureMarks } from './marks.mjs'
import { measure } from './measure.mjs'
import { gridBoxes, startFfmpegs, startMpvs } from './players.mjs'
import { firsts, spread } from './samples.mjs'
import { startWall } from './wall.mjs'

const FIRST_MS = 60_000
const NO_WATCH = 'VONG_GAC_NO_WATCH'
const PAGE_TURNS = 3
const CLEAR_MS = 700 // well below the 5 s that streams outlive their last viewer

const firstsOf = async ({ display }, count, start) => {
  const seen = await display.firstPictures(count, FIRST_MS)
  return spread(firsts(seen, count), start)
}

/** No clock is to be seen, and what was seen is forgotten. */
async function untilDark(display) {
  const dark = async () => (await display.ask('peek'))?.codes.every((code) => code < 0)
  if (!(await poll(dark, 3000))) throw new Error('a clock stays on the screen')
  await display.ask('take')
}

/** `further`: what else is measured once the window is over, → { name: figures } */
async function wallAt(bench, count, { seconds, warmUp, env }, further) {
  const { cameras, display } = bench
  const wall = await startWall(bench, count, env)
  try {
    await display.ask('watch', wall.boxes)
    await untilDark(display)
    await cameras.nextSecond()
    const start = now()
    await wall.show()
    const first = await firstsOf(bench, count, start)
    await pause(warmUp * 1000)
    const figures = await measure(bench, [wall.pid], count, seconds)
    const more = await further(wall)
    if (!wall.alive()) throw new Error('the application ended')
    return { first, ...figures, ...more }
  } finally {
    await wall.stop()
  }
}

const oursAt = (bench, count, options) =>
  wallAt(bench, count, options, async (wall) => ({
    ...(count === 16 ? { page: await turnPages(bench, wall, count) } : {}),
    ...(count === 16 ? { marks: await measureMarks(bench, wall) } : {}),
    ...(count === 64 ? { click: await measureClicks(bench, wall) } : {}),
  }))

/** The same without what looks for frozen, black and covered pictures. */
async function unwatchedAt(bench, count, options) {
  // A build that does not know the switch would make watching look free.
  const main = readFileSync(inProject('out', 'main', 'index.js'), 'utf8')
  if (!main.includes(NO_WATCH)) throw new Error(`this build knows no ${NO_WATCH}`)
  const env = { ...options.env, [NO_WATCH]: '1' }
  return wallAt(bench, count, { ...options, env }, () => ({}))
}

/** A page of cameras whose streams still run: cleared, and shown again. */
async function turnPages(bench, wall, count) {
  const { display } = bench
  const times = []
  for (let turn = 0; turn < PAGE_TURNS; turn++) {
    await wall.clear()
    await pause(CLEAR_MS)
    await untilDark(display)
    const start = now()
    await wall.show()
    const seen = await display.firstPictures(count, FIRST_MS)
    times.push(...firsts(seen, count).map((at) => (at === null ? null : at - start)))
    await pause(2000)
  }
  return spread(times, 0)
}

async function mpvAt(bench, count, { seconds, warmUp }) {
  const { cameras, display } = bench
  const boxes = gridBoxes(count)
  await display.ask('watch', boxes)
  await untilDark(display)
  await cameras.nextSecond()
  const start = now()
  const players = startMpvs(bench, boxes)
  try {
    const first = await firstsOf(bench, count, start)
    await pause(warmUp * 1000)
    const figures = await measure(bench, players.pids, count, seconds)
    if (!players.alive()) throw new Error('an mpv ended')
    return { first, ...figures }
  } finally {
    await players.stop()
  }
}

async function ffmpegAt(bench, count, { seconds, warmUp }) {
  const players = startFfmpegs(bench, count)
  try {
    await pause(warmUp * 1000)
    const figures = await measure(bench, players.pids, 0, seconds)
    if (!players.alive()) throw new Error('an ffmpeg ended')
    return figures
  } finally {
    await players.stop()
  }
}

export const trials = { ours: oursAt, unwatched: unwatchedAt, mpv: mpvAt, ffmpeg: ffmpegAt }

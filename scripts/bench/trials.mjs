// One trial each: so many cameras, shown by one of the three.
import { measureClicks } from './clicks.mjs'
import { now, pause, poll } from './clock.mjs'
import { measure } from './measure.mjs'
import { gridBoxes, startFfmpegs, startMpvs } from './players.mjs'
import { firsts, spread } from './samples.mjs'
import { startWall } from './wall.mjs'

const FIRST_MS = 60_000
const PAGE_TURNS = 3
const CLEAR_MS = 700 // well below the 5 s that streams outlive their last viewer

const firstsOf = async ({ display }, count, start) => {
  const seen = await display.firstPictures(count, FIRST_MS)
  return spread(firsts(seen, count), start)
}

async function oursAt(bench, count, { seconds, warmUp, env }) {
  const { cameras, display } = bench
  const wall = await startWall(bench, count, env)
  try {
    await display.ask('watch', wall.boxes)
    await cameras.nextSecond()
    const start = now()
    await wall.show()
    const first = await firstsOf(bench, count, start)
    await pause(warmUp * 1000)
    const figures = await measure(bench, [wall.pid], count, seconds)
    const page = count === 16 ? await turnPages(bench, wall, count) : undefined
    const click = count === 64 ? await measureClicks(bench, wall) : undefined
    if (!wall.alive()) throw new Error('the application ended')
    return { first, ...figures, page, click }
  } finally {
    await wall.stop()
  }
}

/** A page of cameras whose streams still run: cleared, and shown again. */
async function turnPages(bench, wall, count) {
  const { display } = bench
  const times = []
  for (let turn = 0; turn < PAGE_TURNS; turn++) {
    await wall.clear()
    await pause(CLEAR_MS)
    const gone = async () => (await display.ask('peek')).codes.every((code) => code < 0)
    if (!(await poll(gone, 3000))) throw new Error('the page did not go')
    await display.ask('take')
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

export const trials = { ours: oursAt, mpv: mpvAt, ffmpeg: ffmpegAt }

import { pause, poll } from '../bench/clock.mjs'
import { inMain } from './in-main.mjs'
import { inPage } from './in-page.mjs'
import { orphansOf } from './processes.mjs'
import { lightFigures, restFigures } from './sample.mjs'

const RETURN_MS = 60_000
/** Streams outlive their last viewer by 5 s, and ask their ffmpeg to end. */
const LINGER_MS = 20_000
const SETTLE_MS = 3000
const CALM = { language: 'vi', distance: 1, leftPanel: true, rightPanel: true }

/**
 * Brings the wall into the same state as always (one window, sixteen cameras, every fault gone)
 * and takes a sample. → { at, page, figures, returned: ms until all were live, failures: [words] }
 */
export async function rest(world, tilesOf) {
  try {
    return await comeToRest(world, tilesOf)
  } catch (error) {
    return failed(error.message.split('\n')[0])
  }
}

async function comeToRest(world, tilesOf) {
  const began = Date.now()
  await world.endFaults()
  const id = await poll(() => calm(world).catch(() => null), RETURN_MS, 500)
  if (id === null) return failed('no window answers')
  const dark = () => darkTiles(tilesOf(id).tiles, world.reference)
  const live = await poll(() => dark().length === 0, RETURN_MS, 250)
  const returned = Date.now() - began
  const failures = live ? [] : [await excuse(world, id, dark())]
  failures.push(...(await leftovers(world)))
  await pause(SETTLE_MS)
  const figures = await restFigures(world.app, id)
  return { at: Date.now(), page: tilesOf(id).page, figures, returned, failures }
}

const failed = (words) => ({
  at: Date.now(),
  page: '',
  figures: {},
  returned: null,
  failures: [words],
})

/** → the first window, once it shows the sixteen and nothing else */
async function calm(world) {
  const { app } = world
  for (const id of await world.further()) await app.evaluate(inMain.close, id)
  const id = await world.first()
  if (id === null || (await app.windows()).length > 1) return null
  for (let i = 0; i < 5 && (await app.inPage(id, inPage.dialogs)) > 0; i++)
    await world.key(id, 'Escape')
  await world.call('app', 'set', CALM)
  await world.wall('enlarge', null)
  await world.wall(
    'fill',
    world.reference.map(({ id: camera }) => camera),
  )
  return id
}

/** Which of the sixteen are not live in their cells. */
function darkTiles(tiles, reference) {
  return reference
    .filter(({ code }, index) => {
      const tile = tiles.find((each) => Number(each.index) === index)
      return tile?.camera !== code || tile.state !== 'live' || tiles.length !== reference.length
    })
    .map(({ code }) => `${code} ${tiles.find(({ camera }) => camera === code)?.state ?? 'absent'}`)
}

/** Which are not live, what their tiles say, and what main knows of their streams. */
async function excuse({ app }, id, dark) {
  const codes = dark.map((each) => each.split(' ')[0])
  const said = await app.inPage(id, inPage.words, codes)
  const { streams, cameras } = await app.inPage(id, inPage.state)
  const codeOf = new Map(cameras.map((camera) => [camera.id, camera.code]))
  const known = streams
    .filter(({ camera, state }) => codes.includes(codeOf.get(camera)) && state !== 'idle')
    .map(({ camera, quality, state }) => `${codeOf.get(camera)} ${quality} ${state}`)
  const words = [`not live after ${RETURN_MS / 1000} s: ${dark.join(', ')}`]
  const clues = [`tiles say: ${said.join(' | ')}`, `main: ${known.join(', ')}`]
  return [...words, ...clues, await flow(app, id)].join('; ')
}

/** Where it stops: in main's timers, before the decoders, or behind them. */
async function flow(app, id) {
  const late = await app.evaluate(inMain.late)
  const before = await app.inPage(id, inPage.played)
  await pause(3000)
  const after = await app.inPage(id, inPage.played)
  const told = after.map(([decoded, shown], i) => {
    const [d = 0, s = 0] = before[i] ?? []
    return `${decoded - d} decoded and ${shown - s} shown in 3 s`
  })
  return `a timer of main is ${late} ms late; ${told.join(', ')}`
}

/** What should not be there: ffmpegs that nobody watches, orphans, zombies. */
async function leftovers({ app, reference }) {
  const extra = () => lightFigures(app.pid).ffmpegs - reference.length
  await poll(() => extra() === 0, LINGER_MS, 500)
  const zombies = () => lightFigures(app.pid).zombies
  await poll(() => zombies() === 0, 2000)
  const orphans = orphansOf(app.marker, app.pid)
  return [
    extra() === 0 ? '' : `${extra()} ffmpeg more than cameras shown`,
    zombies() === 0 ? '' : `${zombies()} zombies`,
    orphans.length === 0 ? '' : `orphans: ${orphans.map(({ program }) => program)}`,
  ].filter(Boolean)
}

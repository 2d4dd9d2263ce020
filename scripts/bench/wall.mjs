import { join } from 'node:path'
import { appArguments } from '../lib/app.mjs'
import { forEachLine } from '../lib/run.mjs'
import { writeCsv } from './cameras.mjs'
import { evaluate } from './cdp.mjs'
import { poll } from './clock.mjs'
import { dropFolder, end, isRunning, own, ownFolder } from './owned.mjs'
import { treeOf } from './processes.mjs'

/** The boxes of the tiles in pixels of the screen, in the order of their cells. */
const BOXES = `[...document.querySelectorAll('[data-testid="tile"]')]
  .sort((a, b) => a.dataset.index - b.dataset.index)
  .map((tile) => tile.getBoundingClientRect())
  .map(({ x, y, width, height }) => [x + screenX, y + screenY, width, height])
  .map((box) => box.map((value) => value * devicePixelRatio))
  .map(([x, y, width, height]) => ({ x, y, width, height }))`

const IDS = `vongGac.app.snapshot().then(({ registry }) => registry.cameras.map(({ id }) => id))`

/**
 * Our wall as its users have it: the built application, a fresh profile, full screen; its page is
 * empty until `show`. → { pid, boxes, show(), clear(), evaluate(expression), alive(), stop() }
 */
export async function startWall(bench, count, extraEnv) {
  const folder = ownFolder('profile')
  const child = spawnWall(bench, count, folder, extraEnv)
  const stop = async () => {
    await end(child)
    dropFolder(folder)
  }
  try {
    const port = await debuggingPort(child)
    const inPage = (expression) => evaluate(port, expression)
    const ids = await emptied(child, inPage, count)
    return {
      pid: child.pid,
      boxes: await inPage(BOXES),
      show: () => inPage(`vongGac.wall.fill(${JSON.stringify(ids)})`),
      clear: () => inPage('vongGac.wall.clearAll()'),
      evaluate: inPage,
      alive: () => isRunning(child),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

function spawnWall({ electron, cameras, display }, count, folder, extraEnv) {
  const csv = writeCsv(cameras, count, join(folder, 'cameras.csv'))
  const profile = ['--single-user', '--data-dir', join(folder, 'profile')]
  const options = [...profile, '--import', csv, '--layout', `${count}`]
  // Chromium leaves folders behind when it is killed: they go with ours.
  const env = { ...process.env, TMPDIR: folder, ...display.env, ...extraEnv }
  delete env.ELECTRON_RUN_AS_NODE
  const all = appArguments([...options, '--kiosk', '--remote-debugging-port=0'])
  return own(electron, all, { env, stdio: ['ignore', 'ignore', 'pipe'] })
}

async function debuggingPort(child) {
  const words = []
  let port = null
  forEachLine(child.stderr, (line) => {
    port ??= /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1] ?? null
    words.push(line)
  })
  await poll(() => port !== null || !isRunning(child), 20_000)
  if (port === null) throw new Error(`the application did not start:\n${words.join('\n')}`)
  return port
}

/** Shows tiles and nothing in them; no stream runs. → the ids of the cameras */
async function emptied(child, inPage, count) {
  const shown = async () => (await inPage(BOXES)).length === count
  if (!(await poll(shown, 20_000))) throw new Error('the wall does not show its tiles')
  await inPage('vongGac.wall.clearAll()')
  const ids = await inPage(IDS)
  const noStreams = () => treeOf([child.pid]).every(({ name }) => name !== 'ffmpeg')
  if (ids.length === count && (await poll(noStreams, 20_000))) return ids
  throw new Error('the wall could not be emptied')
}

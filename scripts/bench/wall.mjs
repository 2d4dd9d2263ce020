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
export async function startWall({ electron, cameras, display }, count, extraEnv) {
  const folder = ownFolder('profile')
  const csv = writeCsv(cameras, count, join(folder, 'cameras.csv'))
  const options = ['--data-dir', join(folder, 'profile'), '--import', csv, '--layout', `${count}`]
  const env = { ...process.env, ...display.env, ...extraEnv }
  delete env.ELECTRON_RUN_AS_NODE
  const all = appArguments([...options, '--kiosk', '--remote-debugging-port=0'])
  const child = own(electron, all, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const words = []
  let port = null
  forEachLine(child.stderr, (line) => {
    port ??= /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(line)?.[1] ?? null
    words.push(line)
  })
  await poll(() => port !== null || !isRunning(child), 20_000)
  if (port === null) throw new Error(`the application did not start:\n${words.join('\n')}`)

  const inPage = (expression) => evaluate(port, expression)
  await poll(async () => (await inPage(BOXES)).length === count, 20_000)
  await inPage('vongGac.wall.clearAll()')
  const ids = await inPage(IDS)
  const noStreams = () => treeOf([child.pid]).every(({ name }) => name !== 'ffmpeg')
  if (ids.length !== count || !(await poll(noStreams, 20_000))) {
    throw new Error('the wall could not be emptied')
  }
  return {
    pid: child.pid,
    boxes: await inPage(BOXES),
    show: () => inPage(`vongGac.wall.fill(${JSON.stringify(ids)})`),
    clear: () => inPage('vongGac.wall.clearAll()'),
    evaluate: inPage,
    alive: () => isRunning(child),
    async stop() {
      await end(child)
      dropFolder(folder)
    },
  }
}

import { pause } from '../bench/clock.mjs'
import { cameraActions } from './actions/cameras.mjs'
import { shellActions } from './actions/shell.mjs'
import { wallActions } from './actions/wall.mjs'
import { windowActions } from './actions/windows.mjs'
import { inMain } from './in-main.mjs'

const ACTIONS = [...wallActions, ...cameraActions, ...shellActions, ...windowActions]

/** One thing after the other, by chance, for this long. */
export async function churn(world, ms) {
  const until = Date.now() + ms
  while (Date.now() < until && world.app.alive()) {
    await world.endFaults(Date.now())
    await act(world, world.random.weighted(ACTIONS))
    await pause(world.random.between(200, 1500))
  }
}

/** An action that cannot be done now (a page is being loaded) is noted, and is no failure. */
async function act(world, { name, run }) {
  try {
    world.note(name, await run(world))
  } catch (error) {
    world.note(name, `not done: ${error.message.split('\n')[0]}`)
  }
}

/** The first page is loaded again, and crashes; it must come back by itself. */
export const upsets = {
  reload: (world) => upset(world, 'the first page is loaded again', inMain.reload),
  crash: (world) => upset(world, 'the first page crashes', inMain.crash),
}

async function upset(world, name, what) {
  await act(world, { name, run: async () => world.app.evaluate(what, await world.first()) })
}

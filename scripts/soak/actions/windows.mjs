import { inMain } from '../in-main.mjs'
import { SLOTS } from '../screen.mjs'

async function open(world) {
  if ((await world.app.windows()).length >= SLOTS) return 'enough of them'
  return world.call('app', 'openWindow')
}

/** Never the first one: the life of its page is what is measured. */
const further = (act) => async (world) => {
  const ids = await world.further()
  if (ids.length === 0) return 'only one'
  await world.app.evaluate(act, world.random.pick(ids))
}

/** Windows come, go, are loaded again, and crash. */
export const windowActions = [
  { name: 'open a window', weight: 4, run: open },
  { name: 'close a window', weight: 4, run: further(inMain.close) },
  { name: 'reload a page', weight: 2, run: further(inMain.reload) },
  { name: 'a page crashes', weight: 1, run: further(inMain.crash) },
]

import { CAMERA } from './cameras.mjs'
import { pause } from './clock.mjs'
import { spread, summarise } from './samples.mjs'

const MARKS = 6
const BETWEEN_MS = 1500
/** The bar and its notice lie over other rows: these tiles can be read all the time. */
const READABLE = [8, 12]

/** From the key to the sign that main has kept the moment, in ms; then it is left unsorted. */
const MARK = `new Promise((resolve, reject) => {
  const tile = document.querySelector('[data-testid="tile"][data-index="0"]')
  const press = (target, key) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  tile.focus()
  const begun = performance.now()
  press(tile, 'm')
  const look = () => {
    const bar = document.querySelector('[data-testid="mark-bar"]')
    if (performance.now() - begun > 5000) return reject(new Error('the moment is not kept'))
    if (!bar?.dataset.kept) return setTimeout(look, 2)
    resolve(performance.now() - begun)
    press(bar.querySelector('input') ?? bar, 'Escape')
  }
  look()
})`

/** Sixteen tiles: how long a mark takes, and whether other tiles stand still meanwhile. */
export async function measureMarks({ display }, wall) {
  const boxes = wall.boxes.slice(...READABLE)
  const still = async (work) => {
    await display.ask('take')
    await work()
    const { longestStill, freezes } = summarise(await display.ask('take'), boxes.length, CAMERA.fps)
    return { longestStill, freezes }
  }
  await display.ask('watch', boxes)
  await pause(2000)
  const before = await still(() => pause(MARKS * BETWEEN_MS))
  const kept = []
  const meanwhile = await still(async () => {
    for (let i = 0; i < MARKS; i++) {
      kept.push(await wall.evaluate(MARK))
      await pause(BETWEEN_MS)
    }
  })
  return { kept: spread(kept, 0), before, meanwhile }
}

import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inProject } from '../lib/paths.mjs'
import { pause } from './clock.mjs'
import { end, own } from './owned.mjs'
import { spread } from './samples.mjs'

const WITHIN_MS = 10_000
const ACCENT = `(() => {
  const probe = document.createElement('i')
  probe.style.color = 'var(--vg-accent)'
  document.body.append(probe)
  const [r, g, b] = getComputedStyle(probe).color.match(/\\d+/g).map(Number)
  probe.remove()
  return [r, g, b]
})()`

function startPointer(display) {
  const script = inProject('scripts', 'bench', 'click.py')
  const env = { ...process.env, ...display.env }
  const child = own('/usr/bin/python3', [script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const gone = once(child, 'exit')
  return {
    /** → when, in ms */
    async send(text) {
      const answer = once(lines, 'line')
      child.stdin.write(`${text}\n`)
      const [line] = await Promise.race([answer, gone])
      if (typeof line !== 'string') throw new Error('the pointer cannot be moved')
      return Number(line) * 1000
    },
    stop: () => end(child),
  }
}

/** From a click on a tile to the frame around it, in the pixels of the screen. */
export async function measureClicks({ display }, wall, count = 10) {
  const colour = await wall.evaluate(ACCENT)
  const pointer = startPointer(display)
  try {
    const times = []
    for (let i = 0; i < count; i++) {
      const box = wall.boxes[(i * 27 + 9) % wall.boxes.length]
      const x = Math.round(box.x + box.width / 2)
      // One pixel of a picture may have the frame's colour by chance.
      const xs = [-0.2, 0, 0.2].map((part) => Math.round(x + part * box.width))
      const frame = { xs, y: Math.ceil(box.y), colour, within: WITHIN_MS }
      const y = Math.round(box.y + box.height / 2)
      await pointer.send(`${x} ${y}`) // it was there before: the click alone is measured
      await pause(300)
      const seen = display.ask('pixels', frame)
      const clicked = await pointer.send(`${x} ${y} click`)
      const at = await seen
      if (at !== null && at < clicked) throw new Error('a tile had its frame before the click')
      times.push(at === null ? null : at - clicked)
      await pause(300)
    }
    return spread(times, 0)
  } finally {
    await pointer.send('1919 1079')
    await pointer.stop()
  }
}

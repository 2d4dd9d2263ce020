// Reads the clocks of all tiles off the screen, a hundred times a second, in a process of its own:
// what else the bench does must not delay a look. Argument: Xvfb's framebuffer file.
import { agree, decode, placesIn } from './band.mjs'
import { openFramebuffer } from './framebuffer.mjs'

const EVERY_MS = 10
const screen = openFramebuffer(process.argv[2])
let tiles = []
let lines = new Map()
let looks = []

/** Milliseconds on the clock that the pictures carry. */
const now = () => Number(process.hrtime.bigint() / 1000n) / 1000

function watch(boxes) {
  const green = (x) => Math.min(Math.max(x, 0), screen.width - 1) * 4 + 1
  tiles = boxes.map(placesIn).map(({ rows, columns }) => ({ rows, offsets: columns.map(green) }))
  const wanted = new Set(tiles.flatMap(({ rows }) => rows))
  lines = new Map([...wanted].map((y) => [y, Buffer.alloc(screen.width * 4)]))
  looks = []
}

function look() {
  const at = now()
  for (const [y, line] of lines) screen.row(Math.min(Math.max(y, 0), screen.height - 1), line)
  const codes = tiles.map(({ rows: [a, b], offsets }) =>
    agree(decode(lines.get(a), offsets), decode(lines.get(b), offsets)),
  )
  looks.push({ at, codes: Int32Array.from(codes) })
}

/** Waits until all of these pixels of a line have about this colour. → when, or null */
async function pixels({ xs, y, colour, within }) {
  const line = Buffer.alloc(screen.width * 4)
  const until = now() + within
  while (now() < until) {
    screen.row(y, line)
    const isNear = (x) => colour.every((value, i) => Math.abs(line[x * 4 + 2 - i] - value) <= 40)
    if (xs.every(isNear)) return now()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return null
}

const answers = {
  watch,
  pixels,
  /** Everything seen since the last time. */
  take: () => looks.splice(0),
  /** What stands there now. */
  peek: () => looks.at(-1) ?? null,
}

process.on('message', async ({ id, what, about }) => {
  process.send({ id, reply: (await answers[what](about)) ?? null })
})
process.on('disconnect', () => process.exit())

let next = now()
const tick = () => {
  look()
  next = Math.max(next + EVERY_MS, now())
  setTimeout(tick, next - now())
}
tick()

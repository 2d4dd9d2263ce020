import { realClock } from '../../base/clock'
import { Journal } from '../journal'

// A process of its own, to be limited or killed by a test: writer.mjs FOLDER CHANGES.
// Notes a change each 10 ms, and prints its number; at the end how many lines it reads.
const [dir = '', changes = '0'] = process.argv.slice(2)

const journal = new Journal({
  ...{ dir, clock: realClock, keep: () => 400, slept: () => {}, damaged: () => {} },
  unsaved: (trouble) => console.log(`unsaved ${trouble}`),
  log: () => {},
})
process.on('SIGXFSZ', () => {}) // the limit is then an error of the write
journal.start()
for (let i = 0; i < Number(changes); i++) {
  const camera = `camera-${i}`
  journal.note({ at: Date.now(), camera, state: 'up', reason: 'none' })
  console.log(`noted ${i}`)
  await new Promise((go) => setTimeout(go, 10))
}
const days = await journal.days()
let read = 0
for (const day of days)
  for (const line of (await journal.readDay(day)).lines) if (line.kind === 'change') read++
console.log(`read ${read}`)
process.exit()

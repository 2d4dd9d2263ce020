import { readFileSync } from 'node:fs'
import { realClock } from '../../base/clock'
import { picturesOf } from './film'
import { openStation } from './station'

// A process of its own, to be killed by a test: marker.mjs FOLDER FILM ROUND. Feeds the ring as a
// camera would, marks again and again, and prints what was reported as done.
const [root = '', path = '', round = ''] = process.argv.slice(2)
const { tables, pictures } = picturesOf(readFileSync(path))
const station = await openStation(root, realClock, { before: 2_000, after: 100 })
const { recording, marking } = station
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function stream(): Promise<never> {
  for (;;) {
    recording.tap.begun('cam', 'main')
    for (const picture of pictures) {
      recording.tap.batch('cam', 'main', picture, tables, Date.now())
      await wait(40)
    }
  }
}

async function mark(note: string): Promise<void> {
  const done = await marking.mark({ camera: 'cam', quality: 'main', at: Date.now(), shown: null })
  if (!done.ok) throw new Error(done.reason)
  console.log(JSON.stringify({ marked: done.value }))
  const sorted = await marking.sort(done.value, { note })
  if (sorted.ok) console.log(JSON.stringify({ sorted: done.value, note }))
}

void stream()
for (let i = 0; ; i++) {
  await wait(60)
  await mark(`${round}-${i}`)
  await wait(140)
}

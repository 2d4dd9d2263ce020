import { readFileSync } from 'node:fs'
import { realClock } from '../../base/clock'
import { startRecording } from '../recording'
import { chunksOf } from './film'

// A process of its own, to be limited or killed by a test: recorder.mjs FOLDER FILM.
// Plays the film ten times as fast as it is, without end; prints states, and leases once saved.
const [dir = '', path = ''] = process.argv.slice(2)
const print = (line: object) => console.log(JSON.stringify(line))
const { tables, chunks } = chunksOf(readFileSync(path))
const recording = startRecording({
  ...{ dir, clock: realClock, budget: () => 1e9, keep: () => 60, ffmpeg: () => null },
  changed: ({ state, reason }) => print({ state, reason }),
  log: () => {},
})
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let arrival = Date.now() - 1_000_000
for (;;) {
  recording.tap.begun('cam', 'main')
  for (const [i, chunk] of chunks.entries()) {
    arrival += 40
    recording.tap.batch('cam', 'main', chunk, tables, arrival)
    if (i % 5 > 0) continue
    const around = { from: arrival - 500_000, to: arrival + 500_000 }
    const { lease, saved } = recording.protect({ camera: 'cam', owner: `${i}`, ...around })
    if (await saved) print({ saved: lease.id })
    await wait(5)
  }
}

import { readFileSync } from 'node:fs'
import { realClock } from '../../base/clock'
import { picturesOf } from './film'
import { markOf, openStation } from './station'

// A process of its own, to be killed by a test: marker.mjs FOLDER FILM ROUND. Feeds the ring with
// the sub-streams of two cameras, and with main streams while marks want them, marks both again and
// again, and prints what was reported as done.
const [root = '', path = '', round = ''] = process.argv.slice(2)
const { tables, pictures } = picturesOf(readFileSync(path))
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const station = await openStation(root, realClock, { before: 2_000, after: 400 }, watchMain)
const { recording, marking } = station

async function stream(camera: string, quality: 'main' | 'sub', wanted: () => boolean) {
  while (wanted()) {
    recording.tap.begun(camera, quality)
    for (const picture of pictures) {
      if (!wanted()) return
      recording.tap.batch(camera, quality, picture, tables, Date.now())
      await wait(40)
    }
  }
}

/** A camera takes a moment to open. */
function watchMain(camera: string): () => void {
  let over = false
  void wait(100).then(() => stream(camera, 'main', () => !over))
  return () => {
    over = true
  }
}

async function mark(note: string): Promise<void> {
  const others = [{ camera: 'two', quality: 'sub' as const }]
  const done = await marking.mark(markOf('cam', { at: Date.now(), quality: 'sub', others }))
  if (!done.ok) throw new Error(done.reason)
  const { id } = done.value
  console.log(JSON.stringify({ marked: id }))
  const sorted = await marking.sort(id, { note })
  if (sorted.ok) console.log(JSON.stringify({ sorted: id, note }))
}

for (const camera of ['cam', 'two']) void stream(camera, 'sub', () => true)
for (let i = 0; ; i++) {
  // Of a camera that has only just begun there is nothing to be kept.
  await wait(i === 0 ? 300 : 60)
  await mark(`${round}-${i}`)
  await wait(500)
}

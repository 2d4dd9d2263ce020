import { fakeClock } from '../../base/clock'
import { openStation } from './station'

// A process of its own, to be killed by a test: writer.mjs FOLDER START.
// Cameras of three facilities come and go; each outage gets a note, and what is on disk is printed.
const [dir = '', start = '0'] = process.argv.slice(2)
const clock = fakeClock(Number(start))
const { outages, change } = await openStation(dir, clock)
for (let n = 1; ; n += 1) {
  const camera = `F${n % 3}-1`
  change('up', camera)
  await clock.advanceAsync(40_000)
  change('down', camera)
  await clock.advanceAsync(700_000)
  const outage = outages.open().find(({ cameras }) => cameras.includes(camera))
  if (!outage) continue
  const noted = await outages.note(outage.id, `${n}`)
  console.log(JSON.stringify({ id: outage.id, note: `${n}`, done: noted.status, at: clock.now() }))
}

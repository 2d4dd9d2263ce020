import { realClock } from '../../base/clock'
import { openRoom } from './room'

// A process of its own, to be killed by a test: purger.mjs FOLDER. Deletes what is older than 30
// days, and says when it begins.
const room = await openRoom(process.argv[2] ?? '', realClock)
await room.retention.start()
const { token, count } = await room.retention.preview({ days: 30, gigabytes: null })
console.log(count)
console.log(JSON.stringify(await room.retention.apply(token)))
process.exit()

import { join } from 'node:path'
import { realClock } from '../../base/clock'
import { FacilityDocuments, Occupancy, openDocumentsCollection } from '..'

// A process of its own, to be killed by a test: writer.mjs FOLDER DOCUMENT FIRST.
// Notes a number and attaches the document, over and over, and prints what came of it.
const [root = '', document = '', first = '0'] = process.argv.slice(2)
const occupancy = await Occupancy.open({
  ...{ dir: join(root, 'occupancy'), clock: realClock },
  damaged: () => {},
})
const collection = await openDocumentsCollection(join(root, 'data'))
const documents = new FacilityDocuments({
  ...{ collection, dir: join(root, 'documents'), clock: realClock, largest: 50_000_000 },
  newId: () => `${process.pid}-${n}`,
})
let n = Number(first)
for (; ; n++) {
  const noted = await occupancy.note([{ facility: 'A', date: '2021-06-01', count: n }], 'An')
  const added = await documents.add('A', document, 'An')
  console.log(JSON.stringify({ n, noted: noted.ok, added: added.ok && added.value.id }))
}

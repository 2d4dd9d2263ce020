import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { realClock } from '../../base/clock'
import { openRoom } from './room'

// A process of its own, to be limited or killed by a test: exporter.mjs FOLDER ROUND FORM. Packs
// FOLDER/bookmark.json again and again, until a package fails.
const [folder = '', round = '0', form = 'folder'] = process.argv.slice(2)
const { pack } = await openRoom(folder, realClock)
const bookmark = JSON.parse(readFileSync(join(folder, 'bookmark.json'), 'utf8'))
for (let i = 0; ; i++) {
  const done = await pack([bookmark], {
    name: `package-${round}-${i}`,
    form: form === 'zip' ? 'zip' : 'folder',
  })
  console.log(done.ok ? 'done' : done.reason)
  if (!done.ok) break
}

import { join } from 'node:path'
import { realClock } from '../../base/clock'
import { keptProgrammes, openProgrammeCollection, ProgrammeImports, Programmes, Stills } from '..'

// A process of its own: importer.mjs FOLDER COUNT FILES… Takes one file after another, prints the
// name of each programme once it is told to be there, and is killed by itself, as a power cut
// would, right behind so many pictures.
const [dir = '', last = '', ...files] = process.argv.slice(2)
let count = 0
const newId = () => `${++count}`
const store = keptProgrammes(await openProgrammeCollection(join(dir, 'data'), realClock))
const programmes = new Programmes({ store, cameras: () => [], newId, now: Date.now })
const stills = new Stills(join(dir, 'stills'))
let pictures = 0
const put: Stills['put'] = async (bytes, type) => {
  const done = await stills.put(bytes, type)
  if (++pictures === Number(last)) process.kill(process.pid, 'SIGKILL')
  return done
}
const imports = new ProgrammeImports({
  ...{ stills: { put }, here: () => programmes, newId },
  hasBookmark: async () => false,
})
for (const file of files) {
  const preview = await imports.preview(file)
  const taken = preview.status === 'done' ? await imports.commit(preview.token) : null
  console.log(taken?.ok ? taken.value.name : 'failed')
}

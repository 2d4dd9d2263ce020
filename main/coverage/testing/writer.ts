import { appendLines, writeFailure } from '../../storage'
import { knownLine } from '../lines'

// A process of its own, to be limited or killed by a test: writer.mjs FOLDER FILE FIRST TIMES.
// Appends two lines each time, and prints what came of it.
const [dir = '', name = '', first = '0', times = '1'] = process.argv.slice(2)
for (let i = Number(first); i < Number(first) + Number(times); i++) {
  const lines = ['a', 'b'].map((id) => knownLine(i, Array(10).fill(`${id}-${'x'.repeat(50)}`)))
  const done = await appendLines(dir, name, lines).then(() => 'done', writeFailure)
  console.log(JSON.stringify({ i, done }))
}

import { openSync } from 'node:fs'
import { createSpawner } from '../process'

/**
 * A process of its own that starts a child with the product's spawner, writes what it hears as
 * lines of JSON, and goes on until it is killed. argv: platform, setpriv or '', `exhaust` or '',
 * program, arguments.
 */
const [platform, setpriv, exhaust, program = '', ...args] = process.argv.slice(2)
const tell = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`)

/** Uses up every descriptor that the system grants. */
function exhaustAll(): void {
  try {
    for (;;) openSync('/dev/null', 'r')
  } catch {
    // none is left
  }
}

setInterval(() => {}, 1000)
tell({ ready: true })
if (exhaust) exhaustAll()
const spawn = createSpawner(platform as NodeJS.Platform, setpriv || null)
const run = spawn(
  { program, args, input: '' },
  {
    output: (chunk) => tell({ output: String(chunk) }),
    line: (line) => tell({ line }),
    end: (failure) => tell({ end: failure ?? '' }),
  },
)
tell({ pid: run.pid })

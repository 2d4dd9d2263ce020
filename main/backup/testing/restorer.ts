import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { applyRestore } from '..'
import { unpacked } from './files'

// A process of its own: restorer.mjs BACKUP PROFILE CALLS. Kills itself, as kill -9 does, at so many
// calls of the file system; says behind how many the restore was planned, and was in place.
const [path = '', root = '', most = ''] = process.argv.slice(2)
let calls = 0
for (const name of ['open', 'rename', 'mkdir', 'rm', 'lstat', 'readdir', 'readFile'] as const) {
  const real = fs[name] as (...args: unknown[]) => Promise<unknown>
  const counted = (...args: unknown[]) => {
    if (++calls > Number(most)) process.kill(process.pid, 'SIGKILL')
    return real(...args)
  }
  Object.assign(fs, { [name]: counted })
}
syncBuiltinESMExports()
await unpacked(path, root)
const planned = calls
await applyRestore(root)
console.log(JSON.stringify({ planned, done: calls }))

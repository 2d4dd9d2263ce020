import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startXvfb } from '../lib/display.mjs'
import { inProject } from '../lib/paths.mjs'
import { pause } from './clock.mjs'
import { adopt, dropFolder, ownFolder } from './owned.mjs'
import { firsts } from './samples.mjs'

const MEMORY = '/dev/shm' // else every drawn pixel is written to a disk in the end
const READER_PRIORITY = -15

/** A display of 1920×1080 and the process that reads clocks off it. */
export async function startDisplay() {
  const folder = ownFolder('screen', existsSync(MEMORY) ? MEMORY : tmpdir())
  const xvfb = await startXvfb({ fbdir: folder })
  const reader = startReader(join(folder, 'Xvfb_screen0'))
  return {
    env: xvfb.env,
    pid: xvfb.pid,
    readerPid: reader.pid,
    ask: reader.ask,
    /** Waits until every tile shows a clock, or the time is over. → what was seen meanwhile */
    async firstPictures(count, withinMs) {
      const seen = []
      for (let left = withinMs; left > 0; left -= 100) {
        seen.push(...(await reader.ask('take')))
        if (firsts(seen, count).every((at) => at !== null)) break
        await pause(100)
      }
      return seen
    },
    async stop() {
      reader.stop()
      await xvfb.stop()
      dropFolder(folder)
    },
  }
}

function startReader(file) {
  const script = inProject('scripts', 'bench', 'reader.mjs')
  const child = adopt(fork(script, [file], { serialization: 'advanced' }))
  // Only root may go first; without it a look may come late, which the report tells.
  if (process.getuid() === 0) setPriority(child.pid, READER_PRIORITY)
  const waiting = new Map()
  child.on('message', ({ id, reply }) => waiting.get(id)?.resolve(reply))
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the reader of the screen ended'))
  })
  let last = 0
  const ask = (what, about) => {
    const id = ++last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      child.send({ id, what, about })
    }).finally(() => waiting.delete(id))
  }
  return { pid: child.pid, ask, stop: () => child.kill() }
}

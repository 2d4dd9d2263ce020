import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { treeOf } from './processes.mjs'

const OWNED = new URL('./owned.mjs', import.meta.url).href
const MAIN = new URL('../lib/run.mjs', import.meta.url).href

/** Who is dead already may stay a zombie until process 1 looks after it. */
const runs = (pid) => {
  const stat = existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat && !stat.includes(') Z ')
}

/** A bench in small: a folder, in which a grandchild of ours writes all the time. */
const SCRIPT = `
import { endWithNpm, own, ownFolder } from ${JSON.stringify(OWNED)}
import { main } from ${JSON.stringify(MAIN)}
await main(async () => {
  endWithNpm()
  const folder = ownFolder('test')
  const write = 'for i in $(seq 9999); do mkdir -p a/b; echo > a/b/c; done'
  const child = own('sh', ['-c', \`sh -c '\${write}' & wait\`], { cwd: folder })
  console.log(JSON.stringify({ folder, pid: child.pid }))
  await new Promise((resolve) => setTimeout(resolve, 60000))
})`

/** → what to look for once it is gone */
async function begun(bench) {
  const [line] = await once(createInterface({ input: bench.stdout }), 'line')
  const { folder, pid } = JSON.parse(line)
  await expect.poll(() => existsSync(folder) && readdirSync(folder)).toEqual(['a'])
  const pids = treeOf([pid]).map((each) => each.pid)
  expect(pids.length).toBeGreaterThan(1)
  return { folder, pids }
}

const stdio = ['ignore', 'pipe', 'inherit']

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('after %s nothing is left', async (signal) => {
  const bench = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], { stdio })
  const { folder, pids } = await begun(bench)
  bench.kill(signal)
  const [code] = await once(bench, 'exit')
  expect(code).toBeGreaterThan(128)
  expect(existsSync(folder)).toBe(false)
  await expect.poll(() => pids.filter(runs)).toEqual([])
})

test('nor when npm’s shell is ended, which tells us nothing', async () => {
  const env = { ...process.env, npm_lifecycle_event: 'bench', SCRIPT, NODE: process.execPath }
  const script = '"$NODE" --input-type=module -e "$SCRIPT"; true'
  const shell = spawn('sh', ['-c', script], { env, stdio })
  const { folder, pids } = await begun(shell)
  shell.kill()
  await expect.poll(() => existsSync(folder), { timeout: 4000 }).toBe(false)
  await expect.poll(() => pids.filter(runs)).toEqual([])
})

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { connectionsOf, handlesOf, orphansOf, processesOf } from './processes.mjs'

const groups = []
afterEach(() => {
  for (const pid of groups.splice(0)) process.kill(-pid, 'SIGKILL')
})

/** A shell in a group of its own that prints `ready` when its children run. */
async function shell(script, marker) {
  const env = { ...process.env, MARKER: marker }
  const child = spawn('sh', ['-c', script], { env, detached: true })
  groups.push(child.pid)
  await once(child.stdout, 'data')
  return child
}

test('tells what a tree is made of, and what it weighs', async () => {
  const { pid } = await shell('sleep 60 & echo ready; wait', '')
  const kinds = () => processesOf(pid).map(({ kind }) => kind)
  await expect.poll(kinds).toEqual(['main', 'sleep'])
  const all = processesOf(pid)
  for (const each of all) expect(each).toMatchObject({ threads: 1, pss: expect.any(Number) })
  expect(all[0].pss).toBeGreaterThan(0.01)
})

test('a child that nobody waited for is a zombie', async () => {
  // The shell's first child ends after the shell became a program that waits for nobody.
  const { pid } = await shell('sleep 0.1 & echo ready; exec sleep 60', '')
  await expect.poll(() => processesOf(pid).map(({ kind }) => kind)).toContain('zombie')
})

test('finds orphans by their mark, and none below main', async () => {
  const marker = randomUUID()
  // The shell in between ends at once, so its sleep is nobody's child.
  const { pid } = await shell('sh -c "sleep 60 & true"; sleep 60 & echo ready; wait', marker)
  const found = () => orphansOf(marker, pid)
  await expect.poll(found).toEqual([{ pid: expect.any(Number), program: 'sleep' }])
  expect(orphansOf(randomUUID(), pid)).toEqual([])
})

test('lists handles by what they lead to', () => {
  const own = () => handlesOf(process.pid).filter((link) => link.endsWith('processes.test.mjs'))
  const file = openSync(fileURLToPath(import.meta.url))
  expect(own()).toHaveLength(1)
  closeSync(file)
  expect(own()).toEqual([])
  expect(handlesOf(0)).toEqual([])
})

test('counts TCP connections, both ends when both are its own', async () => {
  const server = createServer(() => {}).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const before = connectionsOf(process.pid)
  const socket = connect(server.address().port, '127.0.0.1')
  await expect.poll(() => connectionsOf(process.pid) - before).toBe(2)
  socket.destroy()
  await expect.poll(() => connectionsOf(process.pid) - before).toBe(0)
  server.close()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { pause } from './clock.mjs'
import { cpuOf, machineCpu, parseStat, percent, pssOf, treeOf } from './processes.mjs'

const children = []
afterEach(() => {
  for (const child of children.splice(0)) process.kill(-child.pid, 'SIGKILL')
})

/** A shell in a group of its own, once it has said something. */
async function shell(script) {
  const child = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
  children.push(child)
  await once(child.stdout, 'data')
  return child.pid
}

test('a name with spaces and brackets does not shift the fields', () => {
  const rest = 'S 7 1 1 0 -1 4194304 10 0 0 0 31 12 5 4 20 0 1 0 100 0 0'
  expect(parseStat(`42 (a) b (c)) ${rest}`)).toEqual({
    pid: 42,
    name: 'a) b (c)',
    parent: 7,
    own: 43,
    children: 9,
  })
})

test('a tree is its roots and all below them', () => {
  const all = [
    { pid: 5, parent: 4 },
    { pid: 4, parent: 2 },
    { pid: 2, parent: 1 },
    { pid: 3, parent: 1 },
    { pid: 9, parent: 8 },
  ]
  expect(treeOf([2], all).map(({ pid }) => pid)).toEqual([5, 4, 2])
  expect(treeOf([3, 8], all).map(({ pid }) => pid)).toEqual([3, 9])
})

test('processor time of a grandchild is counted, by kind', async () => {
  const busy = 'i=0; while :; do i=$((i+1)); done'
  const pid = await shell(`sh -c '${busy}' & sleep 60 & echo ready; wait`)
  await expect.poll(() => treeOf([pid]).some(({ name }) => name === 'sleep')).toBe(true)
  const [begun, before] = [process.hrtime.bigint(), cpuOf([pid])]
  await pause(1000)
  const [after, ended] = [cpuOf([pid]), process.hrtime.bigint()]
  const { total, kinds } = percent(before, after, Number(ended - begun) / 1e9)
  expect(total).toBeGreaterThan(5) // alone it would be 100; the machine may be busy
  expect(total).toBeLessThan(110)
  expect(kinds).toEqual({ sh: total, sleep: 0 })
})

test('what a child used before it ended is not lost', async () => {
  const work = 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'
  const pid = await shell(`sh -c '${work}'; echo done; sleep 60; true`)
  const { own, children: ended } = treeOf([pid]).find((each) => each.pid === pid)
  expect(ended).toBeGreaterThan(5)
  expect(cpuOf([pid]).total).toBeCloseTo((own + ended) / 100, 5)
})

test('memory is that of all processes, and what they share counts once', async () => {
  const pid = await shell('sleep 60 & sleep 60 & echo ready; wait')
  // A child is the shell itself until it has become `sleep`.
  const asleep = () => treeOf([pid]).filter(({ name }) => name === 'sleep').length === 2
  await expect.poll(asleep).toBe(true)
  const { total, kinds } = pssOf([pid])
  expect(Object.keys(kinds).sort()).toEqual(['sh', 'sleep'])
  expect(kinds.sleep).toBeGreaterThan(0)
  expect(total).toBeLessThan(10)
  expect(pssOf([process.pid]).total).toBeGreaterThan(20)
})

test('the machine is busy with what its processes do', () => {
  const stat = 'cpu  100 20 30 4000 500 6 7 8 90 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n'
  expect(machineCpu(stat)).toBeCloseTo(1.71, 5)
  const before = machineCpu()
  for (const until = Date.now() + 300; Date.now() < until; );
  expect(machineCpu() - before).toBeGreaterThan(0.05)
})

test('per cent of one core', () => {
  const before = { total: 10, kinds: { main: 4, gone: 6 } }
  const after = { total: 13, kinds: { main: 6, renderer: 1 } }
  expect(percent(before, after, 2)).toEqual({ total: 150, kinds: { main: 100, renderer: 50 } })
})

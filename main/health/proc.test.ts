import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { busyIn, countHandles, memoryIn, readProc } from './proc'

it('finds processor time behind a name with spaces and brackets', () => {
  const stat = '42 (a (b) c) S 1 42 42 0 -1 4194560 100 0 0 0 150 25 0 0 20 0 4 0 9 1 1'
  expect(busyIn(stat)).toBe(1750)
})

it('finds the memory, and says when it is not told', () => {
  expect(
    memoryIn('5-7 ---p 0 0:0 0 [rollup]\nRss:    900 kB\nPss:     512 kB\nPss_Anon: 1 kB'),
  ).toBe(512 * 1024)
  expect(memoryIn('')).toBeNull()
})

describe.runIf(process.platform === 'linux')('on Linux', () => {
  it('reads a process that works, and none that has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'for (;;);'])
    const gone = new Promise((resolve) => child.on('exit', resolve))
    const pid = child.pid ?? 0
    await expect
      .poll(async () => (await readProc(pid))?.busy ?? 0, { timeout: 10_000 })
      .toBeGreaterThan(200)
    expect((await readProc(pid))?.memory).toBeGreaterThan(1024 * 1024)
    child.kill('SIGKILL')
    await gone
    expect(await readProc(pid)).toBeNull()
  })

  it('counts open files', async () => {
    const before = (await countHandles()) ?? 0
    const opened = Array.from({ length: 20 }, () => openSync('/dev/null', 'r'))
    const after = (await countHandles()) ?? 0
    for (const each of opened) closeSync(each)
    expect(after - before).toBeGreaterThanOrEqual(20)
    expect(after - before).toBeLessThan(30)
  })
})

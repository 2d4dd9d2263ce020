import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ChildRecords, linuxStartMark, recorded } from './orphans'
import { createSpawner } from './process'

const kill = (pid: number) => process.kill(pid, 'SIGKILL')

describe.runIf(process.platform === 'linux')('records of children', () => {
  let root: string
  let dir: string
  let records: ChildRecords
  let left: ChildProcess

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'vong-gac-children-'))
    dir = join(root, 'children')
    records = new ChildRecords(dir, linuxStartMark)
    left = spawn('sleep', ['300'])
  })
  afterEach(() => {
    left.kill('SIGKILL')
    rmSync(root, { recursive: true, force: true })
  })
  const pid = () => left.pid ?? 0
  const note = (name: string, mark: string) => {
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, name), mark)
  }

  it('end what an earlier run left behind, and are then empty', async () => {
    await records.add(pid())
    expect(readdirSync(dir)).toEqual([`${pid()}`])
    const exit = once(left, 'exit')
    expect(await new ChildRecords(dir, linuxStartMark).sweep(kill)).toBe(1)
    expect(await exit).toEqual([null, 'SIGKILL'])
    expect(readdirSync(dir)).toEqual([])
  })

  it('spare another process that has got the same number', async () => {
    note(`${pid()}`, `${Number(await linuxStartMark(pid())) - 1}`)
    note(`${process.pid}`, '1')
    expect(await records.sweep(kill)).toBe(0)
    expect(await linuxStartMark(pid())).not.toBeNull()
    expect(left.signalCode).toBeNull()
    expect(readdirSync(dir)).toEqual([])
  })

  it('pass over what is no record: empty, torn, of a strange name, of a process long gone', async () => {
    const mark = (await linuxStartMark(pid())) ?? ''
    note(`${pid()}`, '')
    note('-1', mark)
    note('0', mark)
    note('12.tmp', mark)
    note('4194303', '5')
    expect(await records.sweep(kill)).toBe(0)
    expect(left.signalCode).toBeNull()
    expect(readdirSync(dir)).toEqual([])
  })

  it('do not keep the application from starting when one cannot be ended', async () => {
    await records.add(pid())
    const gone = () => {
      throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' })
    }
    expect(await records.sweep(gone)).toBe(0)
    expect(readdirSync(dir)).toEqual([])
    rmSync(dir, { recursive: true })
    expect(await records.sweep(kill)).toBe(0)
  })

  it('hold no process that never was', async () => {
    await records.add(0)
    await records.add(4194303)
    expect(() => readdirSync(dir)).toThrow(/ENOENT/)
  })

  it('are kept while a child runs, however short', async () => {
    const spawner = recorded(createSpawner('linux', '/usr/bin/setpriv'), records)
    const quiet = { output: () => {}, line: () => {} }
    const ended: string[] = []
    const long = spawner(
      { program: 'sleep', args: ['300'], input: '' },
      { ...quiet, end: () => ended.push('long') },
    )
    await expect.poll(() => readdirSync(root).length && readdirSync(dir)).toEqual([`${long.pid}`])
    const noted = readFileSync(join(dir, `${long.pid}`), 'utf8')
    expect(noted).toBe(await linuxStartMark(long.pid)) // also after setpriv has become sleep
    const none = spawner(
      { program: 'true', args: [], input: '' },
      { ...quiet, end: () => ended.push('short') },
    )
    expect(none.pid).toBeGreaterThan(0)
    await long.stop()
    await expect.poll(() => readdirSync(dir)).toEqual([])
    await expect.poll(() => ended.sort()).toEqual(['long', 'short'])
  })

  it('that cannot be written cost no stream', async () => {
    const spawner = recorded(
      createSpawner('linux', null),
      new ChildRecords('/proc/none', linuxStartMark),
    )
    const end = new Promise<string | undefined>((resolve) => {
      spawner(
        { program: 'true', args: [], input: '' },
        { output: () => {}, line: () => {}, end: resolve },
      )
    })
    expect(await end).toBeUndefined()
  })
})

import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { createSpawner } from '../streams'
import { Children } from './children'

const launch = (program: string, args: string[]) => ({ program, args, input: '' })
const events = { output: () => {}, line: () => {} }

it('knows the children that run, and how many were ever started', async () => {
  const children = new Children()
  const spawn = children.watch(createSpawner(process.platform, null))
  const ended = new Promise<void>((resolve) => {
    const run = spawn(launch(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']), {
      ...{ ...events, end: () => resolve() },
    })
    expect([...children.pids]).toEqual([run.pid])
    void run.stop()
  })
  await ended
  expect([...children.pids]).toEqual([])
  expect(children.started).toBe(1)
})

it('does not remember one that could not be started', async () => {
  const children = new Children()
  const spawn = children.watch(createSpawner('win32', null)) // no wrapper around it
  const failure = await new Promise<string | undefined>((end) => {
    spawn(launch('there-is-no-such-program', []), { ...events, end })
  })
  expect(failure).toContain('ENOENT')
  await pause(10)
  expect(children.pids.size).toBe(0)
  expect(children.started).toBe(1)
})

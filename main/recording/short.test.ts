import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { runFfmpeg } from './ffmpeg'
import { typeOf } from './film'

// A system that has no descriptor left.
const system = vi.hoisted(() => ({ code: '', spawns: true }))
const refusal = () => Object.assign(new Error(system.code), { code: system.code, syscall: 'open' })
beforeEach(() => Object.assign(system, { code: '', spawns: true }))

vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>()
  const withoutPipes = () => {
    const child = new EventEmitter()
    process.nextTick(() => child.emit('error', new Error('spawn EMFILE')))
    return child
  }
  return {
    ...real,
    spawn: (...all: Parameters<typeof real.spawn>) =>
      system.spawns ? real.spawn(...all) : withoutPipes(),
  }
})
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, readFile: () => Promise.reject(refusal()) }
})

async function* film() {
  yield Buffer.alloc(188)
}

it('ffmpeg that gets no pipes is not there for now, and no bug', async () => {
  system.spawns = false
  expect(await runFfmpeg('ffmpeg', [], film())).toMatchObject({
    ...{ ok: false, reason: 'ffmpeg-missing', detail: 'spawn EMFILE' },
  })
})

it('a segment that is gone is passed over; one that cannot be opened for now is not', async () => {
  const piece = { path: 'x', bytes: 1, run: 1 }
  system.code = 'ENOENT'
  expect(await typeOf(piece)).toBeNull()
  system.code = 'EMFILE'
  await expect(typeOf(piece)).rejects.toThrow('EMFILE')
})

it('a film that could not be read to its end is none', async () => {
  async function* broken() {
    yield* film()
    throw refusal()
  }
  system.code = 'EMFILE'
  await expect(runFfmpeg('cat', [], broken())).rejects.toThrow('EMFILE')
})

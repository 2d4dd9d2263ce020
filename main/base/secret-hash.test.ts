import { createHook } from 'node:async_hooks'
import { scryptSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { fits, hashOf, hashOfNothing } from './secret-hash'

it('is scrypt, and fits its secret only', async () => {
  const kept = await hashOf('mật khẩu')
  const salt = Buffer.from(kept.salt, 'base64')
  const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 ** 2 }
  expect(kept.hash).toBe(scryptSync('mật khẩu', salt, 32, cost).toString('base64'))
  expect(await fits('mật khẩu', kept)).toBe(true)
  expect(await fits('mật khẩu ', kept)).toBe(false)
})

it('fits nothing where there is no secret', async () => {
  const nothing = hashOfNothing()
  expect(Buffer.from(nothing.hash, 'base64')).toHaveLength(32)
  expect(nothing).not.toEqual(hashOfNothing())
  expect(await fits('', nothing)).toBe(false)
})

it('works in a thread of its own: where it is called nothing stands still in Electron', async () => {
  const types = new Set<string>()
  const hook = createHook({ init: (_id, type) => void types.add(type) }).enable()
  try {
    await fits('1234', hashOfNothing())
  } finally {
    hook.disable()
  }
  expect(types).toContain('WORKER')
  expect(types).not.toContain('SCRYPTREQUEST')
})

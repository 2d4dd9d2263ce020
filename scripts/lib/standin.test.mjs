import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Refusal } from './log.mjs'
import { STANDIN, standinSuits, verify } from './standin.mjs'

test('a file with another hash is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const file = join(folder, 'file')
  // sha512 of "abc", from the standard
  const abc =
    'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw=='
  try {
    writeFileSync(file, 'abc')
    await expect(verify(file, abc)).resolves.toBeUndefined()
    await expect(verify(file, STANDIN.integrity)).rejects.toThrow(Refusal)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the stand-in is for linux-x64 alone', () => {
  expect(standinSuits('linux', 'x64')).toBe(true)
  expect(standinSuits('linux', 'arm64')).toBe(false)
  expect(standinSuits('win32', 'x64')).toBe(false)
})

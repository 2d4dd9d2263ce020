import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFfmpeg } from './ffmpeg.mjs'
import { Refusal } from './log.mjs'

let folder
let bin
let packaged
const program = (path) => {
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ffmpeg-'))
  bin = join(folder, 'bin')
  packaged = join(folder, 'ffmpeg-static')
  mkdirSync(bin)
  mkdirSync(packaged)
})
afterEach(() => rmSync(folder, { recursive: true }))

test.skipIf(process.platform === 'win32')(
  'the named one, the packaged one, the one on PATH',
  () => {
    const env = { PATH: `/nowhere:${bin}` }
    expect(findFfmpeg(env, packaged)).toBe(null)
    mkdirSync(join(bin, 'ffmpeg')) // a folder of that name is not a program
    expect(findFfmpeg(env, packaged)).toBe(null)
    rmSync(join(bin, 'ffmpeg'), { recursive: true })
    const system = program(join(bin, 'ffmpeg'))
    expect(findFfmpeg(env, packaged)).toBe(system)
    const own = program(join(packaged, 'ffmpeg'))
    expect(findFfmpeg(env, packaged)).toBe(own)
    expect(findFfmpeg({ ...env, FFMPEG_PATH: system }, packaged)).toBe(system)
  },
)

test('a named one that does not exist is refused', () => {
  expect(() => findFfmpeg({ FFMPEG_PATH: join(folder, 'none') }, packaged)).toThrow(Refusal)
})

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { evidencePath } from '../bookmarks'
import { removeHalfFiles } from './leftovers'

it('removes half files of marks that were not finished, and nothing else', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'leftovers-'))
  const [open, done] = ['20261122-141522-123-ab12', '20261122-141523-000-ab13']
  const put = (id: string, name: string) => {
    const folder = join(dir, evidencePath(id))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), 'x')
    return join(folder, name)
  }
  const half = put(open, 'clip-1-main.mp4.part')
  const whole = [put(open, 'still-1.jpg'), put(done, 'x.mp4.part')]
  const ids = [open, '20261122-141524-000-gone']
  const said: string[] = []
  await removeHalfFiles(dir, ids, (line) => void said.push(line))
  expect(said).toEqual([`${open}/clip-1-main.mp4.part: half written, removed`])
  expect(existsSync(half)).toBe(false)
  expect(whole.every((path) => existsSync(path))).toBe(true)
  rmSync(dir, { recursive: true })
})

it('a folder that does not let us does not hold up the start, nor the other marks', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'leftovers-'))
  const [bad, good] = ['20261122-141522-123-ab12', '20261122-141523-000-ab13']
  const put = (id: string) => {
    const half = join(dir, evidencePath(id), 'x.part')
    mkdirSync(dirname(half), { recursive: true })
    return half
  }
  // Not to be removed as a file is, by whomever.
  mkdirSync(put(bad))
  writeFileSync(put(good), 'x')
  const said: string[] = []
  await removeHalfFiles(dir, [bad, good], (line) => void said.push(line))
  expect(said).toEqual([
    expect.stringContaining(`${bad}: half written files are left: `),
    `${good}/x.part: half written, removed`,
  ])
  rmSync(dir, { recursive: true })
})

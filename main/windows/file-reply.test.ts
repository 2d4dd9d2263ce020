import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileReply, rangeOf } from './file-reply'

it('understands the ranges that players ask for', () => {
  expect(rangeOf('bytes=0-', 10)).toEqual([0, 9])
  expect(rangeOf('bytes=4-6', 10)).toEqual([4, 6])
  expect(rangeOf('bytes=4-60', 10)).toEqual([4, 9])
  expect(rangeOf('bytes=-3', 10)).toEqual([7, 9])
  for (const bad of ['bytes=10-', 'bytes=-', 'bytes=1-2,4-5', 'lines=1-2', 'bytes=6-4']) {
    expect(rangeOf(bad, 10)).toBeNull()
  }
})

it('sends a file, a part of it, and nothing of one that is not there', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'reply-')), 'clip.mp4')
  await writeFile(path, '0123456789')
  const whole = await fileReply(path, null)
  expect([whole.status, whole.headers.get('content-type'), await whole.text()]).toEqual([
    ...[200, 'video/mp4', '0123456789'],
  ])
  const part = await fileReply(path, 'bytes=3-5')
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    ...[206, 'bytes 3-5/10', '345'],
  ])
  expect((await fileReply(path, 'bytes=99-')).status).toBe(416)
  expect((await fileReply(`${path}.part`, null)).status).toBe(404)
})

import { readdirSync, readlinkSync } from 'node:fs'
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

it('reads only as fast as it is asked, and holds no file open that nobody reads', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'reply-')), 'long.mp4')
  const bytes = Buffer.alloc(3_000_000, 'clip')
  await writeFile(path, bytes)
  expect(Buffer.from(await (await fileReply(path, null)).arrayBuffer()).equals(bytes)).toBe(true)
  const reader = (await fileReply(path, null)).body?.getReader()
  expect((await reader?.read())?.value?.length).toBeLessThan(500_000)
  expect(timesOpen(path)).toBe(1)
  await reader?.cancel()
  expect(timesOpen(path)).toBe(0)
  const early = (await fileReply(path, 'bytes=5-')).body?.getReader()
  void early?.read() // it is being opened
  await early?.cancel()
  await expect.poll(() => timesOpen(path)).toBe(0) // it may be open for a moment yet
})

const timesOpen = (path: string) =>
  readdirSync('/proc/self/fd').filter((fd) => linkOf(fd) === path).length

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`)
  } catch {
    return '' // that of the listing itself
  }
}

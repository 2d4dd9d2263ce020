import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { Feed } from './feed'

const TABLES = [Buffer.from('T')]
const batch = (text: string, ...keyframes: number[]) => ({
  ...{ bytes: Buffer.from(text), keyframes, frames: 1 },
})

it('begins with the tables and a keyframe, also before anybody reads', () => {
  const feed = new Feed()
  feed.push(batch('xxKEY', 2), TABLES)
  feed.push(batch('more'), TABLES)
  const pipe = new PassThrough()
  feed.attach(pipe)
  expect(pipe.read()?.toString()).toBe('TKEYmore')
})

it('leaves pictures out when nobody takes them, and goes on with a keyframe', () => {
  const feed = new Feed(10)
  const pipe = new PassThrough({ highWaterMark: 1 })
  feed.attach(pipe)
  feed.push(batch('K0123456789', 0), TABLES)
  feed.push(batch('a'), TABLES)
  feed.push(batch('b'), TABLES)
  const behind = pipe.writableLength + pipe.readableLength
  feed.push(batch('K', 0), TABLES)
  expect(pipe.writableLength + pipe.readableLength).toBe(behind)
  expect(feed.dropped).toBeGreaterThan(0)
  while (pipe.read());
  feed.push(batch('c'), TABLES)
  feed.push(batch('K2', 0), TABLES)
  expect(pipe.read()?.toString()).toBe('TK2')
})

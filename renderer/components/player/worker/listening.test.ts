import { expect, it } from 'vitest'
import type { Listener } from './feed'
import { Listening } from './listening'

function bench() {
  const open = new Map<number, Listener>()
  const heard: string[] = []
  let last = 0
  const feed = {
    listen: (listener: Listener) => {
      open.set(++last, listener)
      return last
    },
    close: (channel: number) => void open.delete(channel),
  }
  const listening = new Listening(feed, (camera, bytes) => heard.push(`${camera} ${bytes[0]}`))
  const names = () => [...open.values()].map(({ camera, quality }) => `${camera}/${quality}`)
  const say = (quality: string, byte: number) =>
    [...open.values()].find((each) => each.quality === quality)?.sound(new Uint8Array([byte]))
  return { listening, heard, names, say }
}

it('hears one camera, and nothing after the end', () => {
  const { listening, heard, names, say } = bench()
  listening.set({ camera: 'a', quality: 'sub' })
  say('sub', 1)
  listening.set({ camera: 'b', quality: 'sub' })
  expect(names()).toEqual(['b/sub'])
  say('sub', 2)
  listening.set(null)
  expect(names()).toEqual([])
  expect(heard).toEqual(['a 1', 'b 2'])
})

it('keeps a camera’s old stream until its new one is heard', () => {
  const { listening, heard, names, say } = bench()
  listening.set({ camera: 'a', quality: 'sub' })
  listening.set({ camera: 'a', quality: 'main' })
  say('sub', 1)
  expect(names()).toEqual(['a/sub', 'a/main'])
  say('main', 2)
  expect(names()).toEqual(['a/main'])
  expect(heard).toEqual(['a 1', 'a 2'])
  listening.set({ camera: 'a', quality: 'sub' })
  listening.set({ camera: 'a', quality: 'main' })
  expect(names()).toEqual(['a/sub', 'a/main'])
  listening.set({ camera: 'b', quality: 'main' })
  expect(names()).toEqual(['b/main'])
})

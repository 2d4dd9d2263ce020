import { expect, it } from 'vitest'
import { PLAIN } from '../player'
import type { Feed } from './feed'
import type { Scene, SlotScene } from './messages'
import type { Painter } from './painter'
import { Slots } from './slots'

const slotOf = (id: number, camera: string, x = 0): SlotScene => ({
  ...{ id, camera, quality: 'sub', x, y: 0, width: 64, height: 36, ...PLAIN },
})
const sceneOf = (slots: SlotScene[], warm: string[] = []): Scene => ({
  ...{ width: 128, height: 36, ground: '#000000', dim: false, slots },
  warm: warm.map((camera) => ({ camera, quality: 'sub' })),
})

/** A wall whose pictures come when they are told to. */
function wall() {
  const done: string[] = []
  let last = 0
  const feed = { open: () => ++last, close: () => {}, weigh: () => {} } as unknown as Feed
  let drawn = () => {}
  const painter = {
    clear: () => done.push('clear'),
    blank: ({ x }: SlotScene) => done.push(`blank ${x}`),
    draw: async ({ x }: SlotScene, { codedWidth }: VideoFrame) => {
      await new Promise<void>((resolve) => {
        drawn = resolve
      })
      done.push(`draw ${codedWidth} at ${x}`)
      return { planes: [], width: 0, height: 0, bytes: new Uint8Array() }
    },
    show: () => done.push('show'),
  } as unknown as Painter
  const slots = new Slots(feed, painter, () => {})
  /** The stream that was opened as the nth has a picture, which is `n` wide. */
  const picture = (n: number) => {
    const player = slots.players()[n]
    if (!player) throw new Error('no such stream')
    const size = { displayWidth: 64, displayHeight: 36, codedWidth: n }
    player.frame = { timestamp: 1000, ...size, close: () => {} } as unknown as VideoFrame
    player.painted = false
  }
  return { slots, done, picture, drawn: () => drawn() }
}

it('tells how a tile is with another camera, also that there is nothing to see', () => {
  const { slots, picture } = wall()
  slots.set(sceneOf([slotOf(1, 'a')]))
  picture(0)
  slots.set(sceneOf([slotOf(1, 'a')]))
  expect(slots.changes()).toMatchObject([[1, 'a', { picture: true }]])
  expect(slots.changes()).toEqual([])
  // The page may think that this stream has been open all along.
  slots.set(sceneOf([slotOf(1, 'b')]))
  expect(slots.changes()).toMatchObject([[1, 'b', { picture: false }]])
  expect(slots.changes()).toEqual([])
})

it('shows at once what was opened ahead, and never says in between that there is nothing', () => {
  const { slots, picture } = wall()
  slots.set(sceneOf([slotOf(1, 'a')], ['b']))
  picture(0)
  picture(1)
  expect(slots.tidings()).toMatchObject([
    ['a/sub', { picture: true }],
    ['b/sub', { picture: true }],
  ])
  slots.set(sceneOf([slotOf(1, 'b')]))
  expect(slots.changes()).toMatchObject([[1, 'b', { picture: true }]])
})

it('tells all of it again, also of streams that were closed meanwhile', () => {
  const { slots, picture } = wall()
  slots.set(sceneOf([slotOf(1, 'a')], ['b']))
  picture(0)
  picture(1)
  slots.tidings()
  slots.changes()
  slots.set(sceneOf([slotOf(1, 'a')]))
  slots.repeat()
  expect(slots.changes()).toMatchObject([[1, 'a', { picture: true }]])
  expect(slots.tidings()).toMatchObject([
    ['a/sub', { picture: true }],
    ['b/sub', null],
  ])
  expect(slots.tidings()).toEqual([])
})

it('leaves nothing of a picture that was being drawn where its tile was before', async () => {
  const { slots, done, picture, drawn } = wall()
  slots.set(sceneOf([slotOf(1, 'a')]))
  picture(0)
  const painting = slots.paint(0)
  slots.set(sceneOf([slotOf(1, 'a', 64)]))
  drawn()
  await painting
  expect(done).toEqual(['clear', 'clear', 'draw 0 at 0', 'clear'])
  const next = slots.paint(0)
  drawn()
  await next
  expect(done.slice(4)).toEqual(['draw 0 at 64', 'show'])
})

import { expect, it } from 'vitest'
import { PLAIN } from '../player'
import type { Feed } from './feed'
import type { Scene, SlotScene } from './messages'
import type { Painter } from './painter'
import { Slots } from './slots'

const slotOf = (id: number, camera: string, x = 0): SlotScene => ({
  ...{ id, camera, quality: 'sub', x, y: 0, width: 64, height: 36, ...PLAIN },
  ...{ areas: [], lifted: false },
})
const sceneOf = (slots: SlotScene[], warm: string[] = []): Scene => ({
  ...{ width: 128, height: 36, ground: '#000000', dim: false, steady: false, slots },
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

it('shows nothing new while it is held, and all of it afterwards; what is decoded goes on living', async () => {
  const { slots, done, picture, drawn } = wall()
  slots.set(sceneOf([slotOf(1, 'a')]))
  picture(0)
  const first = slots.paint(0)
  drawn()
  await first
  const [player] = slots.players()
  expect(player?.shown).toBe(1)
  slots.hold(true)
  picture(0)
  expect(await slots.paint(0)).toEqual([1])
  expect(player?.shown).toBe(2)
  slots.set(sceneOf([slotOf(1, 'b', 64)]))
  await slots.paint(0)
  expect(done).toEqual(['clear', 'draw 0 at 0', 'show'])
  slots.hold(false)
  await slots.paint(0)
  expect(done.slice(3)).toEqual(['clear', 'blank 64', 'show'])
})

it('draws a picture again that is covered otherwise', async () => {
  const { slots, done, picture, drawn } = wall()
  const paint = async (change: Partial<SlotScene>) => {
    slots.set(sceneOf([{ ...slotOf(1, 'a'), ...change }]))
    const painted = slots.paint(0)
    drawn()
    await painted
    return done.splice(0).filter((each) => each.startsWith('draw')).length
  }
  const areas = [{ x: 0, y: 0, width: 0.5, height: 0.5, look: 'blur' as const }]
  slots.set(sceneOf([slotOf(1, 'a')]))
  picture(0)
  expect(await paint({})).toBe(1)
  expect(await paint({ areas })).toBe(1)
  expect(await paint({ areas: [...areas] })).toBe(0)
  expect(await paint({ areas, lifted: true })).toBe(1)
})

it('covers at once what is held, and nothing else is painted by that', async () => {
  const { slots, done, picture, drawn } = wall()
  const areas = [{ x: 0, y: 0, width: 0.5, height: 0.5, look: 'solid' as const }]
  const paint = async (change: Partial<SlotScene>) => {
    slots.set(sceneOf([{ ...slotOf(1, 'a'), ...change }, slotOf(2, 'b', 64)]))
    const painted = slots.paint(0)
    for (let i = 0; i < 2; i++) {
      drawn()
      await new Promise((resolve) => setImmediate(resolve))
    }
    await painted
    return done.splice(0)
  }
  slots.set(sceneOf([slotOf(1, 'a'), slotOf(2, 'b', 64)]))
  picture(0)
  picture(1)
  await paint({})
  slots.hold(true)
  picture(0)
  expect(await paint({})).toEqual([])
  expect(await paint({ areas })).toEqual(['draw 0 at 0', 'show'])
  picture(0)
  expect(await paint({ areas: [...areas] })).toEqual([])
})

it('has something to hold: what is held from the beginning is painted once', async () => {
  const { slots, done, picture, drawn } = wall()
  slots.hold(true)
  slots.set(sceneOf([slotOf(1, 'a')]))
  await slots.paint(0)
  const paint = async () => {
    picture(0)
    const painted = slots.paint(0)
    drawn()
    await painted
    return done.splice(0)
  }
  expect(await paint()).toEqual(['clear', 'blank 0', 'show', 'draw 0 at 0', 'show'])
  expect(await paint()).toEqual([])
})

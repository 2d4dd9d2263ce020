import { beforeEach, expect, it } from 'vitest'
import { Newest } from './newest'

let open = 0
const frameOf = (): VideoFrame => {
  open++
  return { clone: frameOf, close: () => open-- } as unknown as VideoFrame
}

let newest: Newest
let painted: number[]
/** What is being painted is finished by it. */
let finish = () => {}
const take = () =>
  newest.take((id) => {
    painted.push(id)
    return new Promise((resolve) => {
      finish = resolve
    })
  })
const show = async (id: number) => {
  newest.put(id, { clone: frameOf } as VideoFrame)
  const taken = take()
  finish()
  await taken
}

beforeEach(() => {
  open = 0
  newest = new Newest()
  painted = []
})

it('paints what is on the screen once more when it is covered otherwise', async () => {
  await show(5)
  await take()
  expect(painted).toEqual([5])
  newest.again()
  const taken = take()
  finish()
  await taken
  await take()
  expect([painted, open]).toEqual([[5, -1], 1])
})

it('does so after what is being painted, and not where a newer one comes', async () => {
  await show(5)
  newest.put(6, { clone: frameOf } as VideoFrame)
  const taken = take()
  newest.again()
  await take()
  finish()
  await taken
  const again = take()
  finish()
  await again
  expect(painted).toEqual([5, 6, -1])
  newest.again()
  await show(7)
  await take()
  expect(painted).toEqual([5, 6, -1, 7])
})

it('leaves no picture open, also one that is being painted', async () => {
  await show(5)
  newest.put(6, { clone: frameOf } as VideoFrame)
  const taken = take()
  newest.put(7, { clone: frameOf } as VideoFrame)
  newest.close()
  finish()
  await taken
  expect(open).toBe(0)
  const idle = new Newest()
  newest = idle
  await show(8)
  idle.close()
  expect(open).toBe(0)
})

import { expect, it } from 'vitest'
import { atMost } from './turn'

it('runs two at a time, in their order, also when one fails', async () => {
  const turn = atMost(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  const task = (n: number) =>
    turn(async () => {
      begun.push(n)
      await new Promise<void>((resolve) => void ends.push(resolve))
      if (n === 1) throw new Error('one')
      return n
    })
  const all = [1, 2, 3, 4].map(task)
  const settled = Promise.allSettled(all)
  const step = () => new Promise((resolve) => setImmediate(resolve))
  await step()
  expect(begun).toEqual([1, 2])
  ends[0]?.()
  await step()
  expect(begun).toEqual([1, 2, 3])
  ends[1]?.()
  ends[2]?.()
  await step()
  expect(begun).toEqual([1, 2, 3, 4])
  ends[3]?.()
  expect((await settled).map(({ status }) => status)).toEqual([
    ...['rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  ])
})

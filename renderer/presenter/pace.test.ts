import { expect, it } from 'vitest'
import { paced } from './pace'

it('goes out at once, then at its pace, and the newest always', () => {
  const sent: number[] = []
  const timers: { act: () => void; ms: number }[] = []
  const send = paced<number>(
    (value) => sent.push(value),
    34,
    (act, ms) => timers.push({ act, ms }),
  )
  for (const value of [1, 2, 3]) send(value)
  expect(sent).toEqual([1])
  expect(timers.map(({ ms }) => ms)).toEqual([34])
  timers.shift()?.act()
  expect(sent).toEqual([1, 3])
  timers.shift()?.act()
  expect(sent).toEqual([1, 3])
  send(4)
  expect(sent).toEqual([1, 3, 4])

  // What was waiting and went out at once does not come again.
  send(5)
  send.flush()
  expect(sent).toEqual([1, 3, 4, 5])
  for (const { act } of timers.splice(0)) act()
  expect(sent).toEqual([1, 3, 4, 5])
})

import { expect, it } from 'vitest'
import { oneAtATime } from './one-at-a-time'

it('asks again after what it waits for, once, however often it was told to', async () => {
  const answers: (() => void)[] = []
  const ask = oneAtATime(() => new Promise<void>((resolve) => void answers.push(resolve)))
  const answer = async () => {
    answers.at(-1)?.()
    await new Promise(setImmediate)
  }
  for (let i = 0; i < 5; i++) ask()
  expect(answers).toHaveLength(1)
  await answer()
  expect(answers).toHaveLength(2)
  await answer()
  expect(answers).toHaveLength(2)
  ask()
  expect(answers).toHaveLength(3)
})

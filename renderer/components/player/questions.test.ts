import { expect, it, vi } from 'vitest'
import { Questions } from './questions'

it('each answer goes to its own question', async () => {
  const questions = new Questions<string>()
  const asked: number[] = []
  const both = [questions.ask((n) => asked.push(n)), questions.ask((n) => asked.push(n))]
  const [first = 0, second = 0] = asked
  questions.answer(second, 'second')
  questions.answer(first, 'first')
  questions.answer(99, 'nobody asked')
  expect(await Promise.all(both)).toEqual(['first', 'second'])
})

it('nobody waits for a worker that says nothing, and a late answer does no harm', async () => {
  vi.useFakeTimers()
  const questions = new Questions<string>()
  let number = 0
  const asked = questions.ask((n) => {
    number = n
  })
  vi.advanceTimersByTime(60)
  expect(await asked).toBeNull()
  questions.answer(number, 'late')
  vi.useRealTimers()
})

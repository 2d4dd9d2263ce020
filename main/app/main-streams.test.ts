import { expect, it } from 'vitest'
import { MainStreams } from './main-streams'

function streams() {
  const heard: string[] = []
  const seats = new Map<object, string>()
  return {
    heard,
    join: (camera: string, quality: string, seat: object, importance?: string) => {
      seats.set(seat, camera)
      heard.push(`${camera}/${quality} ${importance}`)
      return true
    },
    leave: (seat: object) => void heard.push(`no ${seats.get(seat)}`),
  }
}

it('keeps one main stream running for all marks of a camera, until the last one is over', () => {
  const main = new MainStreams()
  const early = main.watch('a')
  const { heard, ...engine } = streams()
  main.attach(engine)
  const [late, other] = [main.watch('a'), main.watch('b')]
  early()
  early()
  other()
  expect(heard).toEqual(['a/main warm', 'b/main warm', 'no b'])
  late()
  expect(heard.slice(3)).toEqual(['no a'])
})

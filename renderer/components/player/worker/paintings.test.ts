import { expect, it } from 'vitest'
import { Paintings } from './paintings'

const painted = (...pictures: [arrival: number, at: number][]) => {
  const paintings = new Paintings()
  for (const [arrival, at] of pictures) {
    paintings.draw(arrival)
    paintings.show(at)
  }
  return paintings
}

it('tells the picture that was on the screen, not the newest one', () => {
  const paintings = painted([1000, 1030], [1080, 1110], [1160, 1190])
  expect(paintings.arrivalAt(1189)).toBe(1080)
  expect(paintings.arrivalAt(1190)).toBe(1160)
  expect(paintings.arrivalAt(9999)).toBe(1160)
  expect(paintings.arrivalAt(900)).toBe(1000)
})

it('a picture that is only drawn, or drawn again, was not shown anew', () => {
  const paintings = painted([1000, 1030], [1000, 1500])
  paintings.draw(1600)
  expect(paintings.arrivalAt(1700)).toBe(1000)
  paintings.show(1710)
  expect(paintings.arrivalAt(1709)).toBe(1000)
  expect(paintings.arrivalAt(1710)).toBe(1600)
})

it('knows nothing of a tile without a picture', () => {
  expect(new Paintings().arrivalAt(1000)).toBeNull()
})

it('forgets what is long gone', () => {
  const many = painted(...Array.from({ length: 200 }, (_, i): [number, number] => [i, i]))
  expect(many.arrivalAt(0)).toBe(136)
})

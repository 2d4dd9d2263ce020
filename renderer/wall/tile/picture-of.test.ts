import { expect, it } from 'vitest'
import { pictureOf } from './picture-of'

const view = { picture: true, moving: true, fault: 'none' } as const

it.each([
  [{ picture: false, moving: false }, null],
  [{}, 'moving'],
  [{ fault: 'frozen' }, 'frozen'],
  [{ fault: 'no-detail' }, 'no-detail'],
  [{ moving: false, fault: 'black' }, 'still'],
] as const)('%o → %s', (change, picture) => expect(pictureOf({ ...view, ...change })).toBe(picture))

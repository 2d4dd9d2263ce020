import { expect, it } from 'vitest'
import { snapshotKey } from './keys'

const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }

it.each([
  [{ key: 's' }, 'tile'],
  [{ key: 'S' }, 'tile'],
  [{ key: 'S', shiftKey: true }, 'wall'],
  [{ key: 's', ctrlKey: true }, 'each'],
  [{ key: 'c', ctrlKey: true }, 'copy'],
  [{ key: 'p', ctrlKey: true }, 'print'],
  [{ key: 'c' }, undefined],
  [{ key: 's', altKey: true }, undefined],
  [{ key: 's', metaKey: true }, undefined],
  [{ key: 'S', ctrlKey: true, shiftKey: true }, undefined],
] as const)('%o: %s', (press, wanted) => expect(snapshotKey({ ...plain, ...press })).toBe(wanted))

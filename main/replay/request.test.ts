import { expect, it } from 'vitest'
import { excerptPath } from '../../preload/contract'
import { requestIn } from './request'

/** As the page's address arrives: decoded, without what names the kind. */
const named = (path: string) => decodeURIComponent(path).replace('/files/replay/', '')

it('reads what the page asks for, in whole milliseconds around it', () => {
  expect(requestIn(named(excerptPath('cam-1', 'sub', 1000.4, 5000.2)))).toEqual({
    ...{ camera: 'cam-1', quality: 'sub', from: 1000, to: 5001 },
  })
})

it.each([
  'cam/main/5000/1000',
  'cam/main/0/30001',
  'cam/other/0/1',
  'cam/main/0/1/2',
  '../main/0',
  'cam/main/-1/1',
  'cam/main/NaN/1',
  '',
])('refuses what makes no sense: %s', (name) => {
  expect(requestIn(name)).toBeNull()
})

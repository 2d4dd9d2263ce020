import { expect, it } from 'vitest'
import type { Bookmark, EvidenceFile, View } from '../../../preload/contract'
import { momentIn, shotsOf } from './evidence'

const view = (camera: string) => ({ camera, code: camera, name: camera }) as View
const file = (name: string, over: Partial<EvidenceFile>): EvidenceFile => ({
  ...{ name, camera: 'a', type: 'clip', quality: 'main', sha256: '', size: 1 },
  ...{ from: 1_000, to: 91_000, moment: 61_000 },
  ...over,
})
const shown = (files: EvidenceFile[]) =>
  shotsOf({ views: [view('a'), view('b')], files } as unknown as Bookmark).map(
    ({ file: { name }, type }) => `${type} ${name}`,
  )

it('camera by camera, stills first, the main stream before the other', () => {
  const files = [
    ...[file('b.mp4', { camera: 'b' }), file('sub.mp4', { quality: 'sub' }), file('main.mp4', {})],
    ...[file('b.jpg', { camera: 'b', type: 'still' }), file('a.jpg', { type: 'still' })],
  ]
  expect(shown(files)).toEqual([
    ...['still a.jpg', 'clip main.mp4', 'clip sub.mp4', 'still b.jpg', 'clip b.mp4'],
  ])
})

it('a clip with a rendition is played as that', () => {
  const rendition = file('main-h264.mp4', { type: 'rendition' })
  expect(shown([file('main.mp4', {}), rendition, file('sub.mp4', { quality: 'sub' })])).toEqual([
    ...['clip main-h264.mp4', 'clip sub.mp4'],
  ])
})

it('tells where the key press lies in a film', () => {
  expect(momentIn(file('x', {}))).toBe(60)
  expect(momentIn(file('x', { moment: 500 }))).toBe(0)
  expect(momentIn(file('x', { to: 31_000 }))).toBe(30)
})

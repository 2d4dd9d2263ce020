import { expect, it } from 'vitest'
import { Notices, noticeOf } from './notices'

it('says the same once, newest first, until it is dismissed or settled', () => {
  const told: number[] = []
  const notices = new Notices((list) => told.push(list.length))
  notices.add('ffmpeg-missing', 'error')
  notices.add('ffmpeg-missing', 'error')
  notices.add('storage-write', 'error', { file: 'a' })
  notices.add('storage-write', 'error', { file: 'b' })
  expect(notices.all().map(({ params }) => params.file)).toEqual(['b', 'a', undefined])
  expect(notices.dismiss(notices.all()[0]?.id ?? '')).toBe('storage-write')
  expect(notices.dismiss('nothing')).toBeUndefined()
  notices.drop('ffmpeg-missing')
  expect(notices.all().map(({ params }) => params.file)).toEqual(['a'])
  expect(told.at(-1)).toBe(1)
})

it('tells of a damaged file by its name only, and how bad it is', () => {
  const problem = {
    file: '/data/wall.json',
    reason: 'checksum',
    recoveredFrom: 'defaults',
  } as const
  expect(noticeOf({ ...problem, setAside: '/data/wall.json.bad-1' })).toEqual([
    'storage-recovered',
    'error',
    expect.objectContaining({ file: 'wall.json', setAside: 'wall.json.bad-1' }),
  ])
  expect(noticeOf({ ...problem, recoveredFrom: 'generation-1', reason: 'newer-version' })).toEqual([
    'storage-newer',
    'warning',
    expect.objectContaining({ recovered: 'generation-1' }),
  ])
  const [kind] = noticeOf({ ...problem, file: '/data/privacy.json' })
  expect(kind).toBe('privacy-damaged')
})

import { expect, it } from 'vitest'
import type { ForwardWanted } from '../../preload/contract'
import { publishArguments, rtmpOf } from './arguments'
import { slug } from './pattern'
import { planned } from './plan'
import { readAddress } from './target'

const named = (id: string) => (id === 'gone' ? null : { camera: `Cổng ${id}`, facility: 'CL/01' })
const wanted = (address: string, more: Partial<ForwardWanted> = {}): ForwardWanted => ({
  ...{ cameras: ['a'], address, user: '', quality: 'main', ...more },
})
const reasonOf = (address: string, more: Partial<ForwardWanted> = {}) =>
  planned(wanted(address, more), [], named)[0]?.reason

it('fills codes in as parts of a path', () => {
  const cameras = ['a', 'b']
  const entries = planned(wanted('rtsp://trungtam/{facility}/{camera}', { cameras }), [], named)
  expect(entries.map(({ address }) => address)).toEqual([
    'rtsp://trungtam/CL-01/Cong-a',
    'rtsp://trungtam/CL-01/Cong-b',
  ])
  expect(slug('Đắk / Lắk')).toBe('Dak-Lak')
})

it('takes credentials out of what was pasted', () => {
  const [entry] = planned(wanted('rtsp://phat:m%E1%BA%ADt@trungtam:8554/a'), [], named)
  expect(entry).toMatchObject({ address: 'rtsp://trungtam:8554/a', user: 'phat', secret: 'mật' })
  const srt = readAddress('srt://h:9000?mode=listener&passphrase=0123456789&streamid=x')
  expect(srt).toMatchObject({ value: { address: 'srt://h:9000?streamid=x', secret: '0123456789' } })
})

it.each([
  ['', {}, 'address-missing'],
  ['http://a/b', {}, 'address-scheme'],
  ['rtsp://a b/c', {}, 'address-invalid'],
  ['rtsp://a', {}, 'address-path'],
  ['srt://a', {}, 'address-port'],
  ['srt://a:9000', { secret: 'ngắn' }, 'secret-length'],
  ['srt://a:9000', { secret: 'dài vừa đủ' }, ''],
  ['rtmp://a/live', {}, 'address-key'],
  ['rtmp://a/live', { secret: 'k' }, ''],
  ['rtmp://a/live/x', { secret: 'a\nrtmp_app=b' }, 'secret-invalid'],
  ['rtsp://a/x', { cameras: ['gone'] }, 'no-such-camera'],
  ['rtsp://a/x', { cameras: ['a', 'b'] }, 'address-twice'],
])('%s %j: %s', (address, more, reason) => expect(reasonOf(address, more)).toBe(reason))

it('refuses the address of a camera that is not among them', () => {
  const known = [{ camera: 'z', address: 'rtsp://a/x', plain: () => '' }]
  expect(planned(wanted('rtsp://a/x'), known, named)[0]?.reason).toBe('address-twice')
  expect(planned(wanted('rtsp://a/x', { cameras: ['z'] }), known, named)[0]?.reason).toBe('')
})

it('lets many have one RTMP address with a key each, and no two the same place', () => {
  const known = [{ camera: 'z', address: 'rtmp://h/live', plain: () => 'k1' }]
  const plan = (address: string, secret: string) =>
    planned(wanted(address, { secret }), known, named)[0]?.reason
  expect(plan('rtmp://h/live', 'k2')).toBe('')
  expect(plan('rtmp://h/live', 'k1')).toBe('address-twice')
  expect(plan('rtmp://h/live/k1', '')).toBe('address-twice')
})

it('takes no password of RTSP along as the key of an RTMP stream', () => {
  const known = [{ camera: 'a', address: 'rtsp://h/x', plain: () => 'mật khẩu' }]
  expect(planned(wanted('rtmp://h/live/x'), known, named)[0]).toMatchObject({ secret: '' })
  expect(planned(wanted('rtsps://h/y'), known, named)[0]?.secret).toBeUndefined()
  expect(planned(wanted('rtmp://h/live'), known, named)[0]?.reason).toBe('address-key')
})

it('puts an RTMP key where broadcasters have it', () => {
  const url = 'rtmp://h/live'
  expect(rtmpOf('rtmp://h/live', 'key')).toEqual({ url, app: 'live', playpath: 'key' })
  expect(rtmpOf('rtmp://h/live/cam', '')).toEqual({ url, app: 'live', playpath: 'cam' })
  expect(rtmpOf('rtmp://h/live/cam', '?k=1')).toEqual({ url, app: 'live', playpath: 'cam?k=1' })
  expect(rtmpOf('rtmp://h/a/b', 'key').app).toBe('a/b')
})

it('names no secret on a command line, and copies', () => {
  for (const address of ['rtmp://h/live', 'srt://h:9000']) {
    const target = readAddress(address)
    if (!target.ok) throw new Error(target.reason)
    const { args, options } = publishArguments(target.value, 'rat bi mat', '', {
      ...{ major: 5, minor: 1 },
    })
    expect(args.join(' ')).not.toContain('bi mat')
    expect(options).toContain('=rat bi mat\n')
    expect(args.join(' ')).toContain('-c copy')
  }
})

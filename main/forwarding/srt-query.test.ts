import { expect, it } from 'vitest'
import { publishArguments } from './arguments'
import { planned } from './plan'
import { readAddress } from './target'

it.each([
  ['publish:tinh/cam:phat:bi mat:8', 'publish:tinh/cam:phat:{password}', 'bi mat:8'],
  ['publish%3Acam%3Aphat%3Amat+khau', 'publish:cam:phat:{password}', 'mat khau'],
  ['#!::r=cam,m=publish,u=phat,s=matkhau', '%23!::r=cam,m=publish,u=phat,s={password}', 'matkhau'],
  ['live/cam?token=abc123', 'live/cam%3Ftoken={password}', 'abc123'],
  ['publish:cam', 'publish:cam', ''],
  ['publish:cam:phat:{password}', 'publish:cam:phat:{password}', ''],
])('keeps the password of a stream’s id %s apart', (id, shown, secret) => {
  const read = readAddress(`srt://h:9000?streamid=${id.replace('bi mat', 'bi+mat')}&mode=listener`)
  const address = `srt://h:9000?streamid=${shown}`
  expect(read).toMatchObject({ ok: true, value: { address, secret } })
  // What is kept is read again at each start.
  expect(readAddress(address)).toMatchObject({ value: { address, secret: '' } })
})

it('hands the whole id to ffmpeg where nobody sees it', () => {
  const target = readAddress('srt://h:9000?latency=200&streamid=publish:cam:phat:{password}')
  if (!target.ok) throw new Error(target.reason)
  const command = publishArguments(target.value, 'mật $& khẩu', '', { major: 5, minor: 1 })
  expect(command.options).toBe('streamid=publish:cam:phat:mật $& khẩu\n')
  expect(command.args.at(-1)).toBe('srt://h:9000?latency=200&mode=caller&enforced_encryption=1')
})

it.each([
  'srt://h:9000?streamid=#!::r=x&mode=listener&passphrase=khongaibiet',
  'srt://h?passphrase=khongaibiet',
  'srt://h?streamid=publish:cam:phat:khongaibiet',
  'rtsp://phat:khong/ai@biet@10.0.0.1:8554/cam',
  'srt://h:9000?streamid=publish:cam:phat:khongaibiet&passphrase=0123456789',
])('never tells a password back: %s', (address) => {
  const named = () => ({ camera: 'a', facility: 'b' })
  const wanted = { cameras: ['a'], address, user: '', quality: 'main' as const }
  const [entry] = planned(wanted, [], named)
  expect(entry?.address).not.toMatch(/khong|biet/)
})

import { expect, it } from 'vitest'
import { addressOf } from './address'

it.each([
  ['rtsp://10.0.0.1/live', '10.0.0.1', 554, true],
  ['rtsp://Cam1.local:8554/live?x=1', 'cam1.local', 8554, true],
  ['rtsp://a:p%40%3A%2F@[fe80::1]:554/x', 'fe80::1', 554, true],
  ['rtsps://10.0.0.1/live', '10.0.0.1', 322, false],
  ['http://10.0.0.1/mjpeg', '10.0.0.1', 80, false],
  ['https://10.0.0.1:8443/mjpeg', '10.0.0.1', 8443, false],
  ['rtmp://10.0.0.1/app/key', '10.0.0.1', 1935, false],
])('finds where %s is', (url, host, port, rtsp) => {
  expect(addressOf(url)).toMatchObject({ host, port, rtsp })
})

it.each(['srt://h:9000', 'udp://@239.0.0.1:1234', 'demo:gate', ''])('has none for %j', (url) => {
  expect(addressOf(url)).toBeNull()
})

it('tells accounts and their passwords apart, and keeps no password', () => {
  const at = (url: string) => addressOf(url)?.account
  const one = at('rtsp://admin:s3cret-word@10.0.0.1/1')
  expect(at('rtsp://admin:s3cret-word@10.0.0.1:554/2')).toEqual(one)
  expect(at('rtsp://admin:other@10.0.0.1/1')?.id).toBe(one?.id)
  expect(at('rtsp://admin:other@10.0.0.1/1')?.password).not.toBe(one?.password)
  // Behind one public address each port is a device of its own.
  expect(at('rtsp://admin:s3cret-word@10.0.0.1:8554/1')?.id).not.toBe(one?.id)
  expect(at('rtsp://guest:s3cret-word@10.0.0.1/1')?.id).not.toBe(one?.id)
  expect(at('rtsp://10.0.0.1/1')).toBeNull()
  expect(JSON.stringify(addressOf('rtsp://admin:s3cret-word@10.0.0.1/1'))).not.toContain('s3cret')
})

import { expect, test } from 'vitest'
import { splitCredentials } from './credentials'

test.each([
  ['rtsp://admin:123@10.0.0.1:554/1', 'rtsp://10.0.0.1:554/1', 'admin', '123'],
  ['rtsp://admin@10.0.0.1/1', 'rtsp://10.0.0.1/1', 'admin', ''],
  ['rtsp://a:p%40ss@host/x?a=b', 'rtsp://host/x?a=b', 'a', 'p@ss'],
  ['rtsp://a:p@ss:w@host/x', 'rtsp://host/x', 'a', 'p@ss:w'],
  ['rtsp://a:100%@host/x', 'rtsp://host/x', 'a', '100%'],
])('%s is split', (text, url, user, password) => {
  expect(splitCredentials(text)).toEqual({ url, user, password })
})

test.each(['rtsp://10.0.0.1/1', 'rtsp://10.0.0.1/a@b', 'http://h/?u=a@b', 'admin:1@host', ''])(
  '%j has nothing to split',
  (text) => {
    expect(splitCredentials(text)).toBeNull()
  },
)

import { expect, it } from 'vitest'
import { answerTo } from './login'
import { Parts } from './messages'

it('answers a Digest as RFC 2617 has it (3.5)', () => {
  const login = { user: 'Mufasa', password: 'Circle Of Life' }
  const asked = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'
  const value = answerTo([asked, 'Basic realm="x"'], login)?.('GET', '/dir/index.html') ?? ''
  // Without qop: MD5(HA1:nonce:HA2), HA1 and HA2 as in the RFC.
  expect(value).toContain('response="670fd8c2df070c60b045671b8b24ff02"')
  expect(answerTo(['Basic realm="x"'], login)?.('', '')).toBe('Basic TXVmYXNhOkNpcmNsZSBPZiBMaWZl')
  expect(answerTo(['Digest nonce="x", algorithm=SHA-512'], login)).toBeNull()
})

it('cuts messages and frames wherever the connection does', () => {
  const frame = Buffer.from([0x24, 0, 0, 3, 1, 2, 3])
  const text = 'RTSP/1.0 200 OK\r\nCSeq: 1\r\nContent-Length: 2\r\n\r\nab'
  const all = Buffer.concat([frame, Buffer.from(text), frame, frame])
  const parts = new Parts()
  const got = [...all].flatMap((byte) => parts.push(Buffer.from([byte])))
  expect(got.map(({ kind }) => kind)).toEqual(['frames', 'message', 'frames', 'frames'])
  expect(got[1]).toMatchObject({ message: { first: 'RTSP/1.0 200 OK' } })
  expect(new Parts().push(all)).toHaveLength(3)
  expect(() => new Parts().push(Buffer.alloc(70_000, 65))).toThrow()
})

import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createRedactor, redact } from './redact'

const SECRET = `s3c@:/%' x`

describe('redact: shapes', () => {
  it.each([
    ['rtsp://admin:secret@10.0.0.1:554/ch1', 'rtsp://***@10.0.0.1:554/ch1'],
    ['RTSP://admin:secret@cam', 'RTSP://***@cam'],
    ['rtsp://admin:se@cret@cam/1', 'rtsp://***@cam/1'],
    ['rtsp://admin:se:cret@cam/1', 'rtsp://***@cam/1'],
    ['rtsp://admin:se/cret@cam/1', 'rtsp://***@cam/1'],
    ['rtsp://admin:12/34@cam/1', 'rtsp://***@cam/1'],
    ['rtsp://admin:100%@cam/1', 'rtsp://***@cam/1'],
    ["rtsp://admin:se'cret@cam/1", 'rtsp://***@cam/1'],
    ['rtsp://admin:se cret@cam/1', 'rtsp://***@cam/1'],
    [`rtsp://admin:${SECRET}@cam:554/1 failed`, 'rtsp://***@cam:554/1 failed'],
    [`open 'rtsp://admin:${SECRET}@cam/1': 401`, "open 'rtsp://***@cam/1': 401"],
    ['rtsp://admin:%40%3a@[fe80::1]:554/', 'rtsp://***@[fe80::1]:554/'],
    ['rtsp://onlyuser@cam/1', 'rtsp://***@cam/1'],
    ['rtsp://admin:cut-off', 'rtsp://***'],
    ['rtsp://admin:cut-off and text', 'rtsp://*** and text'],
    ['rtsp://u:one@a/1 then http://u:two@b/2', 'rtsp://***@a/1 then http://***@b/2'],
    ['{"url":"rtsp://u:p@cam/1","on":true}', '{"url":"rtsp://***@cam/1","on":true}'],
    ["file 'rtsp://u:p'\\''w@cam/1'", "file 'rtsp://***@cam/1'"],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: ***'],
    ['authorization: Digest username="a", response="f00"\nCSeq: 2', 'authorization: ***\nCSeq: 2'],
    ['{"Authorization":"Bearer abc","a":1}', '{"Authorization":"***","a":1}'],
    ["[ 'Authorization', 'Basic abc' ]", "[ 'Authorization', '***' ]"],
    [
      "'GET /\\r\\nAuthorization: Basic abc\\r\\nCSeq: 2'",
      "'GET /\\r\\nAuthorization: ***\\r\\nCSeq: 2'",
    ],
    ['http://cam/s?user=a&password=b%20c&x=1', 'http://cam/s?user=a&password=***&x=1'],
    ["pass=se'cret&x=1", 'pass=***&x=1'],
    ['pwd=hunter2 token=abc', 'pwd=*** token=***'],
    ['pass: hunter2', 'pass: ***'],
    ['srt://cam:9000?passphrase=longenough', 'srt://cam:9000?passphrase=***'],
    ['{"password":"a\\"b","user":"u"}', '{"password":"***","user":"u"}'],
    ['{"pass":"cut of', '{"pass":"***"'],
    [inspect({ newPassword: 'hunter2', user: 'u' }), "{ newPassword: '***', user: 'u' }"],
    [inspect({ password: `a'b"c` }), '{ password: `***` }'],
    [
      JSON.stringify({ body: '{"password":"a\\"b","u":1}' }),
      '{"body":"{\\"password\\":\\"***\\",\\"u\\":1}"}',
    ],
    ['ws://127.0.0.1:41234/t0ken/cam-1?x=1 ok', 'ws://127.0.0.1:41234/*** ok'],
    ['"ws://localhost:41234/t0ken"', '"ws://localhost:41234/***"'],
  ])('%s', (raw, masked) => {
    expect(redact(raw)).toBe(masked)
    expect(redact(masked)).toBe(masked)
  })

  it.each([
    'rtsp://10.0.0.1:554/Streaming/Channels/101',
    'rtsp://cam/1?channel=1',
    'udp://239.0.0.1:1234',
    '[rtsp @ 0x55d0] method DESCRIBE failed: 401 Unauthorized',
    'tcp://10.0.0.1:554 failed [tcp @ 0x55d0]',
    '    at run (file:///opt/app/out/main/index.js:10:5)',
    '2/3 tests passed, bypass=1',
    'mail a@b.vn',
  ])('leaves %s alone', (text) => {
    expect(redact(text)).toBe(text)
  })

  it('stays fast on long hostile text', () => {
    const began = performance.now()
    for (const unit of [
      'a',
      'x://',
      'x://a:',
      '://a:b ',
      'password',
      '\\',
      '"',
      'pass="\\',
      '@',
      'a-',
      'pass=',
    ])
      redact(unit.repeat(20_000))
    expect(performance.now() - began).toBeLessThan(2000)
  })
})

describe('createRedactor: registered secrets', () => {
  const written: [string, string][] = [
    ['raw', SECRET],
    ['encodeURIComponent', encodeURIComponent(SECRET)],
    ['fully encoded', 's3c%40%3A%2F%25%27%20x'],
    ['lower-case hex', 's3c%40%3a%2f%25%27%20x'],
    ['partly encoded', `s3c%40:/%25' x`],
    ['encoded twice', encodeURIComponent(encodeURIComponent(SECRET))],
    ['form', new URLSearchParams({ v: SECRET }).toString().slice(2)],
    ['URL', new URL(`rtsp://u:${encodeURIComponent(SECRET)}@h`).password],
    ['ffconcat', SECRET.replace("'", "'\\''")],
    ['JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['inspect', inspect([`${SECRET}"\``]).slice(3, -5)],
  ]
  it.each(written)('masks it %s', (_how, text) => {
    const redactor = createRedactor()
    redactor.secrets.add(SECRET)
    expect(redactor.redact(`<${text}>`)).toMatch(/^<\*\*\*[\\"`]*>$/)
  })

  it('masks the pieces around a quote', () => {
    const redactor = createRedactor()
    redactor.secrets.add(`abcd'efgh`)
    expect(redactor.redact(`unknown keyword 'efgh'`)).toBe(`unknown keyword '***'`)
    expect(redactor.redact(`after 'abcd'`)).toBe(`after '***'`)
  })

  it('masks the longer of two secrets that begin alike, and those with signs and accents', () => {
    const redactor = createRedactor()
    for (const secret of ['pass', 'pass1234', 'a.c+(d)$', 'mật^khẩu\\1', '😀key']) {
      redactor.secrets.add(secret)
    }
    const text = `pass1234 a.c+(d)$ mật^khẩu\\1 ${encodeURIComponent('mật^khẩu\\1')} 😀key abcd`
    expect(redactor.redact(text)).toBe('*** *** *** *** *** abcd')
  })

  it('ignores what is too short to be told from other text', () => {
    const redactor = createRedactor()
    redactor.secrets.add('')
    redactor.secrets.add('123')
    expect(redactor.redact('port 1234')).toBe('port 1234')
  })

  it('copes with 5,000 secrets', () => {
    const redactor = createRedactor()
    for (let i = 0; i < 5000; i++) redactor.secrets.add(`${(i * 7919).toString(36)}@:/%' ${i}`)
    redactor.redact('compile')
    const line =
      '[2021-06-12] camera live at rtsp://10.0.0.1:554/Streaming/Channels/101 h264 640x360 '
    const began = performance.now()
    for (let i = 0; i < 100; i++) redactor.redact(line)
    expect((performance.now() - began) / 100).toBeLessThan(5)
  })
})

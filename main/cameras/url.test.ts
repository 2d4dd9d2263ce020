import { describe, expect, it } from 'vitest'
import { maskUrl, parseCameraUrl, withCredentials } from './url'

const NASTY = `p@:/%' x`

describe('parseCameraUrl', () => {
  it.each([
    // as it should be written
    ['rtsp://10.0.0.1/live', 'rtsp://10.0.0.1/live', '', ''],
    ['  rtsp://10.0.0.1/live \r\n', 'rtsp://10.0.0.1/live', '', ''],
    ['RTSP://Cam1:0554/Live', 'rtsp://Cam1:554/Live', '', ''],
    ['rtsp://cam1:/x', 'rtsp://cam1/x', '', ''],
    ['rtsps://[fe80::1]:322/x', 'rtsps://[fe80::1]:322/x', '', ''],
    ['https://cam.example.vn/a?b=c#d', 'https://cam.example.vn/a?b=c#d', '', ''],
    ['http://mắt.vn/', 'http://xn--mt-m6s.vn/', '', ''],
    ['rtmp://h/app/key', 'rtmp://h/app/key', '', ''],
    ['srt://h:9000?mode=caller', 'srt://h:9000?mode=caller', '', ''],
    ['udp://@239.0.0.1:1234', 'udp://@239.0.0.1:1234', '', ''],
    ['udp://239.0.0.1:1234?ttl=2', 'udp://239.0.0.1:1234?ttl=2', '', ''],
    ['rtsp://admin@cam/1', 'rtsp://cam/1', 'admin', ''],
    ['rtsp://admin:@cam/1', 'rtsp://cam/1', 'admin', ''],
    ['rtsp://:pw@cam/1', 'rtsp://cam/1', '', 'pw'],
    ['rtsp://admin:a%40b%3A%2F%25%27%20c@cam/1', 'rtsp://cam/1', 'admin', `a@b:/%' c`],
    ['rtsp://qu%E1%BA%A3n:m%E1%BA%ADt@cam', 'rtsp://cam', 'quản', 'mật'],
    // typed raw
    ['rtsp://admin:a@b@cam/1', 'rtsp://cam/1', 'admin', 'a@b'],
    ['rtsp://admin:a:b@cam/1', 'rtsp://cam/1', 'admin', 'a:b'],
    ['rtsp://admin:a/b@10.0.0.1:554/1', 'rtsp://10.0.0.1:554/1', 'admin', 'a/b'],
    ['rtsp://admin:a/b@cam/1', 'rtsp://cam/1', 'admin', 'a/b'],
    ['rtsp://admin:12/34@10.0.0.1/1', 'rtsp://10.0.0.1/1', 'admin', '12/34'],
    ['rtsp://admin:p@ss/word@10.0.0.1/1', 'rtsp://10.0.0.1/1', 'admin', 'p@ss/word'],
    ['rtsp://admin:a?b@cam/1', 'rtsp://cam/1', 'admin', 'a?b'],
    ['rtsp://admin:a#b@cam/1', 'rtsp://cam/1', 'admin', 'a#b'],
    ['rtsp://admin:50%@cam/1', 'rtsp://cam/1', 'admin', '50%'],
    ['rtsp://admin:%e9@cam/1', 'rtsp://cam/1', 'admin', '%e9'],
    [`rtsp://admin:${NASTY}@10.0.0.1/1`, 'rtsp://10.0.0.1/1', 'admin', NASTY],
    [`rtsp://admin:a'b"c\\d@cam/1`, 'rtsp://cam/1', 'admin', `a'b"c\\d`],
    ['rtsp://mật:khẩu@cam/1', 'rtsp://cam/1', 'mật', 'khẩu'],
    ['rtsp://a@b.vn:pw@cam/1', 'rtsp://cam/1', 'a@b.vn', 'pw'],
    // an @ that belongs to the path
    ['rtsp://10.0.0.1/live@2', 'rtsp://10.0.0.1/live@2', '', ''],
    ['rtsp://10.0.0.1:554/a@b.vn/c', 'rtsp://10.0.0.1:554/a@b.vn/c', '', ''],
    ['rtsp://cam1/live@2', 'rtsp://cam1/live@2', '', ''],
    ['rtsp://admin:pw@10.0.0.1/a@b', 'rtsp://10.0.0.1/a@b', 'admin', 'pw'],
    ['http://cam1/?mail=a@b.vn', 'http://cam1/?mail=a@b.vn', '', ''],
    // passwords in the path and query
    ['http://h/s?user=admin&pwd=123&x=1', 'http://h/s?user=admin&pwd={password}&x=1', '', '123'],
    ['http://h/s?PASSWORD=a%20b%26', 'http://h/s?PASSWORD={password}', '', 'a b&'],
    [
      'http://h/s?loginuse=a&loginpas=b/c?d',
      'http://h/s?loginuse=a&loginpas={password}',
      '',
      'b/c?d',
    ],
    ['srt://h:9000?passphrase=longenough', 'srt://h:9000?passphrase={password}', '', 'longenough'],
    [
      'rtsp://10.0.0.1:554/user=admin&password=abc&channel=1&stream=0.sdp?',
      'rtsp://10.0.0.1:554/user=admin&password={password}&channel=1&stream=0.sdp?',
      '',
      'abc',
    ],
    [
      'rtsp://10.0.0.1:554/user=admin_password=tlJw_pbo6_channel=1_stream=0.sdp?real_stream',
      'rtsp://10.0.0.1:554/user=admin_password={password}_channel=1_stream=0.sdp?real_stream',
      '',
      'tlJw_pbo6',
    ],
    [
      'rtsp://h/user=admin&password=&channel=1',
      'rtsp://h/user=admin&password={password}&channel=1',
      '',
      '',
    ],
    ['rtsp://a:abc@h/x?pwd=abc', 'rtsp://h/x?pwd={password}', 'a', 'abc'],
    ['http://h/{password}/x', 'http://h/{password}/x', '', ''],
    ['rtsp://a:{password}@h/x', 'rtsp://h/x', 'a', ''],
    ['http://h/compass=1?bypass=2', 'http://h/compass=1?bypass=2', '', ''],
    // made safe for a quoted line
    [`rtsp://h/a'b"c\\d e`, 'rtsp://h/a%27b%22c%5Cd%20e', '', ''],
    ['rtsp://h/50%/%41/%zz', 'rtsp://h/50%25/%41/%25zz', '', ''],
    ['rtsp://h/cổng{x}', 'rtsp://h/c%E1%BB%95ng%7Bx%7D', '', ''],
    ['rtsp://h/a\u2028b', 'rtsp://h/a%E2%80%A8b', '', ''],
  ])('%s', (text, url, user, password) => {
    expect(parseCameraUrl(text)).toEqual({ ok: true, value: { url, user, password } })
    expect(parseCameraUrl(url)).toEqual({ ok: true, value: { url, user: '', password: '' } })
  })

  it.each([
    ['', 'url-missing'],
    [' \n ', 'url-missing'],
    ['10.0.0.1:554/live', 'url-scheme'],
    ['-i rtsp://h/x', 'url-scheme'],
    ['-rtsp://h/x', 'url-scheme'],
    ['file:///etc/passwd', 'url-scheme'],
    ['file:/etc/passwd', 'url-scheme'],
    ['concat:rtsp://h/x|file:///etc/passwd', 'url-scheme'],
    ['rtsp:h/x', 'url-scheme'],
    ['rtp://h:5004', 'url-scheme'],
    ['ftp://h/x', 'url-scheme'],
    ['tcp://h:1', 'url-scheme'],
    ['pipe:0', 'url-scheme'],
    ['lavfi://testsrc', 'url-scheme'],
    ['javascript:alert(1)', 'url-scheme'],
    ['demo://1', 'url-scheme'],
    ['rtsp,file://h/x', 'url-scheme'],
    ['async+rtsp://h/x', 'url-scheme'],
    ['rtsp://', 'url-host'],
    ['rtsp:///live', 'url-host'],
    ['rtsp://:554/live', 'url-host'],
    ['rtsp://admin:pw@/live', 'url-host'],
    ['udp://@:1234', 'url-host'],
    ['rtsp://h:0/', 'url-host'],
    ['rtsp://h:65536/', 'url-host'],
    ['rtsp://h:port/', 'url-host'],
    ['rtsp://admin:forgot-the-host', 'url-host'],
    ['rtsp://a b/', 'url-host'],
    [`rtsp://a'b/`, 'url-host'],
    ['rtsp://-h/x', 'url-host'],
    ['rtsp://10.0.0.256/x', 'url-host'],
    ['rtsp://[fe80::zz]/', 'url-host'],
    ['rtsp://h\\x/', 'url-host'],
    ['rtsp://h/a\nfile b', 'url-invalid'],
    ['rtsp://h/a\0', 'url-invalid'],
    ['rtsp://u:p%0Aq@h/', 'url-invalid'],
    ['http://h/?pwd=a%00', 'url-invalid'],
    ['rtsp://h/\ud800', 'url-invalid'],
    ['rtsp://a:one@h/x?pwd=two', 'url-passwords'],
  ])('refuses %j', (text, reason) => {
    expect(parseCameraUrl(text)).toEqual({ ok: false, reason })
  })
})

describe('withCredentials', () => {
  it.each([
    ['rtsp://h/x', '', '', 'rtsp://h/x'],
    ['rtsp://h/x', 'u', '', 'rtsp://u:@h/x'],
    ['rtsp://h/x', '', 'p', 'rtsp://:p@h/x'],
    ['rtsp://h/x@y', 'u', NASTY, 'rtsp://u:p%40%3A%2F%25%27%20x@h/x@y'],
    ['rtsp://h/x', 'u$&', '$1$&', 'rtsp://u%24%26:%241%24%26@h/x'],
    ['http://h/?pwd={password}', '', `a'&b`, 'http://h/?pwd=a%27%26b'],
    ['http://h/?pwd={password}', 'u', 'p', 'http://u:p@h/?pwd=p'],
    ['http://h/?pwd={password}', '', '', 'http://h/?pwd='],
    ['udp://@239.0.0.1:1', 'u', 'p', 'udp://@239.0.0.1:1'],
    ['srt://h:1?passphrase={password}', 'u', 'p', 'srt://h:1?passphrase=p'],
  ])('%s %s %s', (url, user, password, full) => {
    expect(withCredentials(url, user, password)).toBe(full)
  })

  it.each([
    NASTY,
    '@',
    '%',
    '%41',
    `'`,
    `''\\'`,
    ' lead',
    '{password}x',
    'mật khẩu',
    '😀',
    '$&',
    'a+b',
  ])('comes back as it went: %s', (secret) => {
    for (const clean of ['rtsp://10.0.0.1:554/a@b?c=d', 'rtsp://cam']) {
      const full = withCredentials(clean, secret, secret)
      const value = { url: clean, user: secret, password: secret }
      expect(parseCameraUrl(full)).toEqual({ ok: true, value })
    }
    const filled = withCredentials('http://h/s?pwd={password}&x=1', '', secret)
    const value = { url: 'http://h/s?pwd={password}&x=1', user: '', password: secret }
    expect(parseCameraUrl(filled)).toEqual({ ok: true, value })
  })

  it('never lets anything out of a quoted line, whatever is typed', () => {
    const pieces = [
      `'`,
      '"',
      '\\',
      ' ',
      '@',
      ':',
      '/',
      '%',
      '?',
      '#',
      '-',
      '{',
      'a',
      '10.0.0.1',
      'ế',
    ]
    let seed = 7
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed
    }
    let accepted = 0
    for (let i = 0; i < 20_000; i++) {
      const text = Array.from({ length: 9 }, () => pieces[random() % pieces.length]).join('')
      const parsed = parseCameraUrl(`rtsp://${text}`)
      if (!parsed.ok) continue
      accepted++
      const { url, user, password } = parsed.value
      for (const out of [url, withCredentials(url, user, password)])
        expect(out).toMatch(/^rtsp:\/\/[\x21\x23-\x26\x28-\x5b\x5d-\x7e]+$/)
    }
    expect(accepted).toBeGreaterThan(500)
  })
})

describe('maskUrl', () => {
  it.each([
    ['ftp://admin:secret@h/x', 'ftp://…@h/x'],
    ['admin:secret@10.0.0.1/x', '…@10.0.0.1/x'],
    ['rtsp://admin:se@cr/et@/x', 'rtsp://…@/x'],
    ['rtsp://admin:secret', 'rtsp://admin:…'],
    ['rtsp://admin:123456/x', 'rtsp://admin:…'],
    ['rtsp://h:700000/x', 'rtsp://h:…'],
    ['admin:secret', 'admin:…'],
    ['ftp://h/?pwd=secret&x=1', 'ftp://h/?pwd={password}&x=1'],
    ['10.0.0.1:554/live', '10.0.0.1:554/live'],
    ['rtsp:///live', 'rtsp:///live'],
    ['rtsp://h/\ud800x', 'rtsp://h/ x'],
  ])('%s', (text, masked) => expect(maskUrl(text)).toBe(masked))
})

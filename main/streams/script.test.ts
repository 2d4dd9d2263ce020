import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { playArguments } from './arguments'
import { script } from './script'
import { answering } from './testing/answers'
import { makeMedia } from './testing/media'

const ALLOWED =
  'option protocol_whitelist ' +
  'crypto,tcp,udp,rtp,srtp,tls,rtsp,rtsps,http,https,httpproxy,rtmp,rtmps,rtmpt,srt\n'
const HEAD = 'ffconcat version 1.0\n'
const PROBE = 'option probesize 32\noption analyzeduration 0\n'
const url = 'rtsp://10.0.0.1/a'

it.each([
  ['tcp', 5, `option rtsp_transport tcp\noption timeout 8000000\n${PROBE}`],
  ['udp', 5, `option rtsp_transport udp\noption timeout 8000000\n${PROBE}`],
  ['auto', 8, `option rtsp_flags prefer_tcp\noption timeout 8000000\n${PROBE}`],
  ['tcp', 4, `option rtsp_transport tcp\noption stimeout 8000000\n${PROBE}`],
  ['auto', 4, `option rtsp_flags prefer_tcp\noption stimeout 8000000\n${PROBE}`],
] as const)('names an RTSP camera over %s to ffmpeg %i', (transport, major, options) => {
  expect(script({ url, transport }, major)).toBe(`${HEAD}file '${url}'\n${ALLOWED}${options}`)
})

it.each([
  ['http://10.0.0.1/mjpg', 'option rw_timeout 8000000\n'],
  ['https://10.0.0.1/mjpg', 'option rw_timeout 8000000\n'],
  ['rtmp://10.0.0.1/live', 'option rw_timeout 8000000\n'],
  ['udp://@239.0.0.1:1234', ''],
  ['srt://10.0.0.1:9000', ''],
])('names %s', (other, options) => {
  expect(script({ url: other, transport: 'tcp' }, 5)).toBe(
    `${HEAD}file '${other}'\n${ALLOWED}${options}`,
  )
})

it.each([
  ['rtsp://u:%40%3A%2F%25%27%20@h/a', "'rtsp://u:%40%3A%2F%25%27%20@h/a'"],
  ["rtsp://u:@:/%' x@h/a", "'rtsp://u:@:/%'\\'' x@h/a'"],
  ['rtsp://u:\\@h/#a"', "'rtsp://u:\\@h/#a\"'"],
  ["'", "''\\'''"],
])('quotes %s', (raw, quoted) => {
  expect(script({ url: raw, transport: 'tcp' }, 5).split('\n')[1]).toBe(`file ${quoted}`)
})

it.each(['\n', '\r', '\0'])('refuses a URL with %j', (end) => {
  const bad = { url: `rtsp://h/a${end}option f lavfi`, transport: 'tcp' } as const
  expect(() => script(bad, 5)).toThrow(/line break/)
})

describe('the real ffmpeg', () => {
  const dir = mkdtempSync(join(tmpdir(), 'vong-gac-script-'))
  const file = join(dir, "a 'b'.ts")
  const media = makeMedia({ frames: 10, gop: 5 })
  writeFileSync(file, media)
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  const args = playArguments(
    { mode: 'copy', wallclock: true, quality: 'main' },
    { major: 5, minor: 1 },
  )

  function play(text: string, how = args): Promise<{ bytes: number; said: string }> {
    return new Promise((resolve) => {
      const options = { encoding: 'buffer' as const, timeout: 10_000 }
      const child = execFile('ffmpeg', how, options, (_error, stdout, stderr) =>
        resolve({ bytes: stdout.length, said: String(stderr) }),
      )
      child.stdin?.end(text)
    })
  }

  it('reads a path with a quote where files are allowed: the checks below can fail', async () => {
    const open = args.map((arg) => (arg.startsWith('pipe,') ? `${arg},file,data` : arg))
    const text = script({ url: `file:${file}`, transport: 'tcp' }, 5)
    const loose = text.replace('whitelist ', 'whitelist file,')
    expect((await play(loose, open)).bytes).toBeGreaterThan(5000)
    expect(await play(text, open)).toMatchObject({ bytes: 0 })
  })

  it.concurrent.each([
    ['a file', `file:${file}`, /'file' not on whitelist/],
    ['a path', file, /Impossible to open/],
    ['files in a row', `concat:${file}`, /'concat' not on whitelist/],
    ['the pipe', 'pipe:0', /'pipe' not on whitelist/],
    ['data', `data:video/mp2t;base64,${media.toString('base64')}`, /'data' not on whitelist/],
    ['a part of a file', `subfile,,start,0,end,0,,:${file}`, /'subfile' not on whitelist/],
    ['a file to decrypt', `crypto:file:${file}`, /Impossible to open/],
    ['a local socket', 'unix:/run/x', /'unix' not on whitelist/],
    ['an option', '-version', /Impossible to open/],
    ['options after a quote', "' -f lavfi -i testsrc '", /Impossible to open/],
    ['a second file after a quote', `x'\\''file '${file}`, /Impossible to open/],
  ])('never opens %s', async (_what, bad, expected) => {
    const { bytes, said } = await play(script({ url: bad, transport: 'tcp' }, 5))
    expect(bytes).toBe(0)
    expect(said).toMatch(expected)
    expect(said).not.toMatch(/Input #0/)
  })

  it('asks the camera for the very path, quote and all', async () => {
    const camera = await answering({ describe: 404 })
    const host = `127.0.0.1:${camera.port}`
    await play(script({ url: `rtsp://u:%40%27%20x@${host}/it's/%41?a=b`, transport: 'tcp' }, 5))
    await camera.close()
    expect(camera.asked).toContain(`DESCRIBE rtsp://${host}/it's/%41?a=b RTSP/1.0`)
  })
})

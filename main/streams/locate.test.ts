import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { locateFfmpeg, locateSetpriv, versionIn } from './locate'

it.each([
  ['ffmpeg version 5.1.9-0+deb12u1 Copyright (c) 2000-2026 the FFmpeg developers', [5, 1]],
  ['ffmpeg version 4.4.2-0ubuntu0.22.04.1 Copyright', [4, 4]],
  ['ffmpeg version 8.0 Copyright', [8, 0]],
  ['ffmpeg version n6.1.1 Copyright', [6, 1]],
  ['ffmpeg version 7.1-essentials_build-www.gyan.dev Copyright', [7, 1]],
  ['ffmpeg version 7.0.2-static https://johnvansickle.com/ffmpeg/', [7, 0]],
  ['ffmpeg version 12.10 Copyright', [12, 10]],
  ['ffmpeg version N-109468-gd39b34123d Copyright', [99, 0]],
  ['ffmpeg version 2024-03-11-git-3d1860ec8d-full_build Copyright', [99, 0]],
  ['ffmpeg version git-2020-01-01-abc Copyright', [99, 0]],
  ['a warning\nffmpeg version 6.0 Copyright', [6, 0]],
  ['ffprobe version 5.1', null],
  ['', null],
])('reads %j', (text, version) => {
  expect(versionIn(text)).toEqual(version && { major: version[0], minor: version[1] })
})

describe.runIf(process.platform === 'linux')('looking for ffmpeg', () => {
  let dir: string
  let path: string
  const PATH = process.env.PATH ?? ''
  const put = (name: string, script: string, mode = 0o755) => {
    writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(dir, name), mode)
    return join(dir, name)
  }

  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'vong-gac-locate-'))
    path = join(dir, 'bin')
    mkdirSync(path)
  })
  afterAll(() => rmSync(dir, { recursive: true, force: true }))

  it('finds the one of this machine on the path', async () => {
    const found = await locateFfmpeg([undefined, null, ''], PATH)
    expect(found?.program).toMatch(/^\/.*\/ffmpeg$/)
    expect(found?.version.major).toBeGreaterThanOrEqual(4)
    symlinkSync(found?.program ?? '', join(path, 'ffmpeg'))
    const linked = await locateFfmpeg([], ['', '/nowhere', path].join(delimiter))
    expect(linked).toEqual({ ...found, program: join(path, 'ffmpeg') })
  })

  it('takes the first candidate that runs', async () => {
    const text = 'ffmpeg version 6.1 Copyright\nconfiguration: --enable-libfreetype'
    const good = put('good', `echo "${text}"`)
    const other = put('other', 'echo "ffmpeg version 7.0 Copyright"')
    const bad = [
      put('not-executable', 'echo "ffmpeg version 9.0"', 0o644),
      put('fails', 'echo "ffmpeg version 9.0"; exit 1'),
      put('another-program', 'echo hello'),
      dir,
      '/nowhere/ffmpeg',
    ]
    expect(await locateFfmpeg([...bad, good, other], PATH)).toEqual({
      ...{ program: good, version: { major: 6, minor: 1 }, drawsText: true },
    })
    expect(await locateFfmpeg([other, good], '')).toMatchObject({
      ...{ program: other, drawsText: false },
    })
    expect(await locateFfmpeg(bad, '')).toBeNull()
  })
})

describe.runIf(process.platform === 'linux')('locateSetpriv', () => {
  it("finds util-linux's, which can bind a child's life to ours", async () => {
    expect(await locateSetpriv()).toMatch(/\/setpriv$/)
  })
})

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PrivacyAreas } from '../../preload/contract'
import { thumbArguments } from './picture'
import { contrastAt, ffmpeg, pictureIn, squares } from './testing/squares'
import { forgetSmall, Thumbs } from './thumbs'

const ID = '20261122-141522-123-ab12'
let folder: string
let dir: string
let areas: PrivacyAreas
let now: number

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thumbs-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  dir = mkdtempSync(join(folder, 'small-'))
  areas = []
  now = Date.now()
})

describe('small pictures', () => {
  it('of a camera are covered, made anew after a while, and kept while it gives none', async () => {
    areas = [{ x: 0.5, y: 0.5, width: 0.3, height: 0.3, look: 'solid' }]
    const h264 = ffmpeg(
      ...['-f', 'lavfi', '-i', squares, '-frames:v', '1'],
      ...['-c:v', 'libx264', '-preset', 'ultrafast', '-f', 'h264', 'pipe:1'],
    )
    let asked = 0
    let gives: Buffer | null = h264
    const thumbs = new Thumbs({
      ...{ dir, now: () => now, areas: () => areas },
      keyframe: async () => {
        asked++
        return gives
      },
      ...{ still: () => null, exhibit: async () => null },
      small: async (from, covered) =>
        'h264' in from
          ? execFileSync('ffmpeg', thumbArguments(covered, null), { input: from.h264 })
          : null,
    })
    const [path, same] = await Promise.all([thumbs.path('camera/c1'), thumbs.path('camera/c1')])
    expect([path === same, asked]).toEqual([true, 1])
    const picture = pictureIn(path ?? '')
    expect(contrastAt(picture, 180, 110)).toBeLessThan(30)
    expect(contrastAt(picture, 100, 60)).toBeGreaterThan(150)
    gives = null
    now += 6 * 60_000
    expect(await thumbs.path('camera/c1')).toBe(path)
    expect(await thumbs.path('camera/c1')).toBe(path)
    expect(asked).toBe(2)
    areas = []
    // What was covered before is not enough, or too much, now.
    now += 120_000
    expect(await thumbs.path('camera/c1')).toBeNull()
    expect(existsSync(path ?? '')).toBe(true)
    expect(await thumbs.path('../x')).toBeNull()
    expect(await thumbs.path('still/unknown.jpg')).toBeNull()
  })

  it('an area that is drawn while a camera is opened covers its picture, or there is none', async () => {
    const drawn: PrivacyAreas = [{ x: 0, y: 0, width: 0.3, height: 0.3, look: 'blur' }]
    const covered: PrivacyAreas[] = []
    const between = { keyframe: () => {}, small: () => {} }
    const thumbs = new Thumbs({
      ...{ dir, now: () => now, areas: () => areas, still: () => null, exhibit: async () => null },
      keyframe: async () => {
        between.keyframe()
        return Buffer.from('x')
      },
      small: async (_from, used) => {
        between.small()
        covered.push(used)
        return Buffer.from('jpeg')
      },
    })
    between.keyframe = () => {
      areas = drawn
    }
    expect(await thumbs.path('camera/c1')).not.toBeNull()
    expect(covered).toEqual([drawn])
    between.small = () => {
      areas = []
    }
    expect(await thumbs.path('camera/c2')).toBeNull()
  })

  it('of a bookmark goes with it', async () => {
    const from = join(folder, 'still.jpg')
    const thumbs = new Thumbs({
      ...{ dir, now: () => now, areas: () => [], keyframe: async () => null, still: () => from },
      ...{ exhibit: async () => from, small: async () => Buffer.from('jpeg') },
    })
    const [gone, other, still] = await Promise.all(
      [`bookmark/${ID}`, `bookmark/${ID}0`, 'still/a.jpg'].map((asked) => thumbs.path(asked)),
    )
    await forgetSmall(dir, ID)
    const there = [gone, other, still].map((path) => existsSync(path ?? ''))
    expect(there).toEqual([false, true, true])
  })
})

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { captionLines, captionSizes, type PrivacyAreas } from '../../preload/contract'
import { realClock } from '../base/clock'
import { createSpawner, type Ffmpeg, type Launch, locateFfmpeg } from '../streams'
import { Shooter, type Shot } from './shooter'
import { captionFacts } from './subject'
import { decoded, pictureOf, probed } from './testing/pictures'

const FONT = resolve(
  'node_modules/@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
)
const at = Date.UTC(2026, 10, 22, 17, 30, 5)
const caption = captionFacts(
  {
    ...{ id: 'a', code: '101', name: "Cổng 'A': 100%, [B]; \\ %{n}", facility: 'CS1' },
    ...{ facilityName: 'Trường CĐ Y tế', place: 'Cổng', demo: false },
  },
  at,
  'Nguyễn Thị Lan',
)

let dir = ''
let ffmpeg: Ffmpeg | null = null
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'vong-gac-shooter-'))
  ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const shooter = (
  found = ffmpeg,
  given?: () => Promise<Buffer | null>,
  stream: Launch = { program: 'false', args: [], input: '' },
  areas: PrivacyAreas = [],
) =>
  new Shooter({
    ...{ clock: realClock, spawn: createSpawner(process.platform, null), fontFile: FONT, dir },
    ...{ ffmpeg: () => found, areas: () => areas },
    launch: () => (given ? stream : 'no-answer'),
    ...(given ? { given } : {}),
    recording: {
      usage: () => ({ bytes: 0, streams: [] }) as never,
      still: () => Promise.reject(new Error('nothing is recorded')),
    },
  })

const fail = Promise.resolve({ ok: false as const, reason: 'nothing-recorded' as const })
const soon = () => new Promise<null>((resolve) => setTimeout(() => resolve(null), 500))

const shot = (): Shot => ({ png: pictureOf('png', '1280x720', 'red'), at, width: 1280 })

/** One picture of 640 × 360, as a camera's main stream gives it. */
const cameraOf = (filter: string): Launch => {
  const asked = ['-f', 'lavfi', '-i', `nullsrc=s=640x360,${filter}`, '-frames:v', '1']
  const args = ['-hide_banner', ...asked, '-pix_fmt', 'rgb24', '-c:v', 'png', '-f', 'image2pipe']
  return { program: 'ffmpeg', args: [...args, 'pipe:1'], input: '' }
}

type Box = [left: number, top: number, right: number, bottom: number]

function* pixels([left, top, right, bottom]: Box, width: number) {
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) yield 3 * (y * width + x) + 1
}

/** How far the brightest and the darkest pixel are apart. */
function spread(picture: Buffer, box: Box, width = 640): number {
  let [least, most] = [255, 0]
  for (const p of pixels(box, width)) {
    least = Math.min(least, picture[p] ?? 0)
    most = Math.max(most, picture[p] ?? 0)
  }
  return most - least
}

function differing(a: Buffer, b: Buffer, box: Box): number {
  let count = 0
  for (const p of pixels(box, 640)) if (a[p] !== b[p]) count++
  return count
}

describe('a picture is finished', () => {
  it('with a strip below that has words in it, and a small copy', async () => {
    const thumb = join(dir, 'thumb.jpg')
    const made = await shooter().finish(shot(), { type: 'jpeg', quality: 92 }, caption, thumb)
    const bytes = made.ok ? made.value : Buffer.alloc(0)
    const lines = captionLines(caption, 1280)
    expect(lines).toHaveLength(2)
    const { height } = captionSizes(1280, lines)
    expect(probed(bytes, 'stream=width,height')).toBe(`width=1280\nheight=${720 + height}\n`)
    expect(probed(readFileSync(thumb), 'stream=width,height')).toBe('width=480\nheight=270\n')
    const picture = decoded(bytes)
    const shares = (from: number, to: number, is: (red: number, green: number) => boolean) => {
      let found = 0
      for (let p = 3 * from * 1280; p < 3 * to * 1280; p += 3)
        if (is(picture[p] ?? 0, picture[p + 1] ?? 0)) found++
      return found / ((to - from) * 1280)
    }
    expect(shares(0, 716, (red, green) => red > 200 && green < 40)).toBe(1)
    const light = (_red: number, green: number) => green > 120
    const [first, second] = [720 + height * 0.15, 720 + height * 0.55].map(Math.round)
    for (const from of [first, second] as [number, number]) {
      const words = shares(from, Math.round(from + height * 0.3), light)
      expect(words).toBeGreaterThan(0.02)
      expect(words).toBeLessThan(0.4)
    }
  })

  it('without a strip, as PNG, without any loss', async () => {
    const before = shot()
    const made = await shooter().finish(before, { type: 'png', quality: 92 }, null)
    expect(made.ok && decoded(made.value).equals(decoded(before.png))).toBe(true)
    expect(existsSync(join(dir, 'none.jpg'))).toBe(false)
  })

  it('soon for who pressed a key, whatever a series of many cameras is doing', async () => {
    const hangs = { program: 'sleep', args: ['30'], input: '' }
    const spawned: string[] = []
    const busy = new Shooter({
      ...{ clock: realClock, fontFile: FONT, dir, ffmpeg: () => null, areas: () => [] },
      spawn: (launch) => {
        spawned.push(launch.program)
        return { stop: async () => {} } as never
      },
      launch: (camera) => (camera === 'pressed' ? 'no-answer' : hangs),
      recording: { usage: () => ({ bytes: 0, streams: [] }) as never, still: () => fail },
    })
    for (const camera of ['a', 'b', 'c', 'd']) void busy.shoot(camera, null)
    const pressed = await Promise.race([busy.shoot('pressed', Date.now()), soon()])
    expect(spawned).toHaveLength(3)
    expect(pressed).toMatchObject({ reason: 'no-answer' })
  })

  it('of what the camera gives itself, where its stream gives none', async () => {
    const given = async () => pictureOf('jpeg', '640x360')
    const shot = await shooter(ffmpeg, given).shoot('a', null)
    expect(shot).toMatchObject({ ok: true, value: { width: 640 } })
    const none = await shooter(ffmpeg, async () => null).shoot('a', null)
    expect(none).toMatchObject({ ok: false })
    const broken = await shooter(ffmpeg, async () => Buffer.from('no picture')).shoot('a', null)
    expect(broken).toMatchObject({ ok: false })
  })

  it('but never tries a password that was refused a second time', async () => {
    let asked = 0
    const given = async () => {
      asked++
      return pictureOf('jpeg', '640x360')
    }
    const said = '[rtsp @ 0x1] method DESCRIBE failed: 401 Unauthorized'
    const refused = { program: 'sh', args: ['-c', `echo '${said}' >&2; exit 1`], input: '' }
    const shot = await shooter(ffmpeg, given, refused).shoot('a', null)
    expect(shot).toMatchObject({ ok: false, reason: 'bad-credentials' })
    expect(asked).toBe(0)
  })

  it('with nothing to be seen in the areas of its camera, and everything else as it was', async () => {
    const stream = cameraOf('geq=lum=255*mod(floor(X/4)+floor(Y/4)\\,2):cb=128:cr=128')
    const areas: PrivacyAreas = [
      { x: 0.5, y: 0.5, width: 0.4, height: 0.4, look: 'blur' },
      { x: 0, y: 0, width: 0.2, height: 0.2, look: 'solid' },
    ]
    const [plain, shot] = await Promise.all(
      [[], areas].map((each) => shooter(ffmpeg, async () => null, stream, each).shoot('a', null)),
    )
    if (!plain?.ok || !shot?.ok) throw new Error('no picture')
    const [before, after] = [decoded(plain.value.png), decoded(shot.value.png)]
    expect(differing(before, after, [140, 90, 170, 350])).toBe(0)
    expect(differing(before, after, [330, 10, 620, 160])).toBe(0)
    expect(spread(before, [330, 190, 560, 310])).toBe(255)
    expect(spread(after, [324, 184, 572, 320])).toBeLessThan(40)
    expect(spread(after, [0, 0, 128, 72])).toBe(0)
    const thumb = join(dir, 'covered.jpg')
    await shooter().finish(shot.value, { type: 'jpeg', quality: 92 }, null, thumb)
    const small = decoded(readFileSync(thumb))
    expect(spread(small, [246, 140, 426, 236], 480)).toBeLessThan(50)
    expect(spread(small, [250, 10, 460, 120], 480)).toBeGreaterThan(100)
  })

  it('or not at all, where they cannot be covered', async () => {
    const areas: PrivacyAreas = [{ x: 0, y: 0, width: 1, height: 1, look: 'solid' }]
    const stream = cameraOf('null')
    const given = async () => null
    expect(await shooter(ffmpeg, given, stream).shoot('a', null)).toMatchObject({ ok: true })
    const none = await shooter(null, given, stream, areas).shoot('a', null)
    expect(none).toMatchObject({ ok: false, reason: 'ffmpeg-missing' })
    const broken = ffmpeg && { ...ffmpeg, program: 'false' }
    const shot = await shooter(broken, given, stream, areas).shoot('a', null)
    expect(shot).toMatchObject({ ok: false, reason: 'ffmpeg-failed' })
  })

  it('or not, with a reason', async () => {
    const png = pictureOf('png').subarray(0, 100)
    const wanted = { type: 'jpeg', quality: 92 } as const
    const broken = await shooter().finish({ png, at, width: 320 }, wanted, null)
    expect(broken).toMatchObject({ ok: false, reason: 'ffmpeg-failed' })
    expect(await shooter(null).finish(shot(), wanted, null)).toMatchObject({
      reason: 'ffmpeg-missing',
    })
    expect(await shooter().shoot('a', null)).toMatchObject({ ok: false, reason: 'no-answer' })
    const past = Date.now() - 60_000
    expect(await shooter().shoot('a', past)).toMatchObject({ reason: 'nothing-recorded' })
  })
})

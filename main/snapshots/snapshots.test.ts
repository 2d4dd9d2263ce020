import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { SnapshotNews, TakenPicture } from '../../preload/contract'
import { realClock } from '../base/clock'
import { createSpawner, type Ffmpeg, locateFfmpeg } from '../streams'
import { openSnapshotSettings } from './settings'
import { Shooter, type Shot } from './shooter'
import { Snapshots } from './snapshots'
import { pictureOf, probed } from './testing/pictures'

const FONT = resolve(
  'node_modules/@expo-google-fonts/be-vietnam-pro/500Medium/BeVietnamPro_500Medium.ttf',
)
const at = Date.UTC(2026, 10, 22, 1, 2, 3, 4)
let root = ''
let news: SnapshotNews[] = []
/** What the camera gives; null when it does not answer. */
let shot: Shot | null = null
let opened: Snapshots | null = null

/** Made once: each takes a run of ffmpeg. */
let jpeg: Buffer = Buffer.alloc(0)
let ffmpeg: Ffmpeg | null = null
beforeAll(async () => {
  jpeg = pictureOf('jpeg')
  ffmpeg = await locateFfmpeg([], process.env.PATH ?? '')
})

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vong-gac-snapshots-'))
  news = []
})
afterEach(async () => {
  await opened?.close()
  rmSync(root, { recursive: true, force: true })
})

const folder = () => join(root, 'Vong Gac')

async function open(): Promise<Snapshots> {
  const shooter = new Shooter({
    ...{ clock: realClock, spawn: createSpawner(process.platform, null), fontFile: FONT },
    ...{ ffmpeg: () => ffmpeg, launch: () => 'no-answer', dir: root, areas: () => [] },
    recording: { usage: () => ({ streams: [] }) as never, still: () => Promise.reject() },
  })
  const shoot: Shooter['shoot'] = async (...all) =>
    shot ? { ok: true, value: shot } : shooter.shoot(...all)
  opened = await Snapshots.open({
    ...{
      dir: join(root, 'outbox'),
      clock: realClock,
      random: Math.random,
      standardFolder: folder(),
    },
    settings: await openSnapshotSettings(join(root, 'data'), realClock),
    subject: (id) =>
      id === 'gone'
        ? null
        : {
            ...{ id, code: id.toUpperCase(), name: 'Cổng', facility: 'CS1' },
            ...{ facilityName: 'Trường', place: 'Sân', demo: false },
          },
    hasMore: (_camera, quality) => quality === 'sub',
    ...{ operator: () => 'lan', software: 'Vọng Gác', log: () => {} },
    shooter: Object.assign(Object.create(shooter) as Shooter, { shoot }),
    told: (each) => news.push(each),
    changed: () => {},
  })
  return opened
}

const taken = (rest: Partial<TakenPicture> = {}): TakenPicture => ({
  ...{ scope: 'tile', cameras: ['a'], quality: 'main', at, type: 'jpeg' },
  ...{ bytes: new Uint8Array(jpeg), ...rest },
})

const states = () => news.map(({ of, state, reason }) => [of === null, state, reason])
const until = (what: () => unknown) => expect.poll(what, { timeout: 5_000, interval: 20 })

describe('a snapshot', () => {
  it('lies in the standard folder, which is made, and says what it is', async () => {
    const snapshots = await open()
    const saved = await snapshots.save(taken())
    await until(states).toEqual([[true, 'saved', 'none']])
    const path = join(folder(), 'CS1 Truong', '2026-11-22', '20261122-080203-004_A.jpg')
    expect(news[0]).toMatchObject({ id: saved.ok && saved.value, camera: 'a', path })
    expect(probed(readFileSync(path), 'frame_tags')).toContain('TAG:Artist=lan')
    expect(snapshots.fileOf(news[0]?.id ?? '')).toBe(path)
    expect(snapshots.state()).toMatchObject({ folder: folder(), waiting: 0, operator: 'lan' })
  })

  it('of a sub-stream is followed by one as the camera has it', async () => {
    shot = { png: pictureOf('png', '1280x720'), at: at + 900, width: 1280 }
    await (await open()).save(taken({ quality: 'sub' }))
    await until(states).toEqual([
      [true, 'saved', 'none'],
      [false, 'saved', 'none'],
    ])
    expect(news[1]?.of).toBe(news[0]?.id)
    expect(news[1]?.path).toMatch(/20261122-080203-904_A_full\.jpg$/)
    expect(probed(readFileSync(news[1]?.path ?? ''), 'stream=width')).toContain('width=1280')
  })

  it('says when that failed, and is there all the same', async () => {
    shot = null
    await (await open()).save(taken({ quality: 'sub', at: Date.now() }))
    await until(() => states().map(String).sort()).toEqual([
      'false,failed,no-answer',
      'true,saved,none',
    ])
  })

  it('of the wall tells its cameras', async () => {
    const wall = taken({ scope: 'wall', cameras: ['a', 'b', 'gone'], quality: 'sub' })
    await (await open()).save(wall)
    await until(states).toEqual([[true, 'saved', 'none']])
    const { path = '' } = news[0] ?? {}
    expect(path).toContain('/Tuong hinh/2026-11-22/')
    expect(probed(readFileSync(path), 'frame_tags')).toContain('Trường · A, B · Sân')
  })

  it('that is no picture, or of no camera, is refused, and nothing is written', async () => {
    const snapshots = await open()
    const bytes = new Uint8Array(200)
    expect(await snapshots.save(taken({ bytes }))).toMatchObject({ reason: 'no-picture' })
    expect(await snapshots.save(taken({ cameras: ['gone'] }))).toMatchObject({
      reason: 'not-found',
    })
    expect(readdirSync(join(root, 'outbox'))).toEqual([])
    expect(existsSync(folder())).toBe(false)
  })

  it('is kept over a crash', async () => {
    mkdirSync(join(root, 'data'))
    const first = await open()
    await first.close() // nothing is delivered any more
    const saved = await first.save(taken())
    expect(saved.ok).toBe(true)
    expect(readdirSync(join(root, 'outbox'))).toHaveLength(1)
    await open()
    await until(() => news.length).toBe(1)
    expect(news[0]).toMatchObject({ state: 'saved', camera: '' })
  })
})

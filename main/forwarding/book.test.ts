import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { realClock } from '../base/clock'
import { createSecrets } from '../cameras'
import { Book, openForwardCollection } from './book'

const dir = mkdtempSync(join(tmpdir(), 'vong-gac-book-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('sets many at once, keeps secrets sealed, and takes each change back as a whole', async () => {
  const collection = await openForwardCollection(dir, realClock)
  const cameras = new Set(['a', 'b'])
  const announced: string[] = []
  const vault = {
    seal: (plain: string) => Buffer.from(plain).toString('hex'),
    open: (sealed: string) => Buffer.from(sealed, 'hex').toString(),
  }
  const secrets = createSecrets(vault, { add: (secret) => announced.push(secret) })
  const named = (id: string) => (cameras.has(id) ? { camera: id, facility: 'CL' } : null)
  const book = new Book({ collection, secrets, named })
  const wanted = { cameras: ['a', 'b'], quality: 'main' as const, user: 'phat' }
  const set = await book.set({ ...wanted, address: 'rtsp://t/{camera}', secret: 'rất bí mật' })
  expect(set).toMatchObject({ status: 'done', count: 2 })
  expect(announced).toContain('rất bí mật')
  expect(
    JSON.stringify([book.list(), book.preview({ ...wanted, address: 'rtsp://t/x' })]),
  ).not.toMatch(/bí mật/)
  expect(readFileSync(join(dir, 'forwarding.json'), 'utf8')).not.toContain('bí mật')

  // Another address, the same secret.
  const moved = await book.set({ ...wanted, cameras: ['a'], address: 'rtsp://u/{camera}' })
  expect(book.stored().map((each) => book.secretOf(each))).toEqual(['rất bí mật', 'rất bí mật'])
  const twice = { ...wanted, address: 'rtsp://u/a', cameras: ['b'] }
  expect(await book.set(twice)).toMatchObject({ status: 'refused', reason: 'address-twice' })
  const off = await book.enable(['a', 'b'], false)
  const gone = await book.remove(['a', 'b'])
  expect(book.list()).toEqual([])
  for (const each of [gone, off, moved]) {
    if (each.status !== 'done') throw new Error(each.reason)
    expect(await book.undo(each.undo)).toEqual({ status: 'done' })
  }
  expect(book.list().sort((x, y) => x.camera.localeCompare(y.camera))).toEqual(
    ['a', 'b'].map((camera) => ({
      ...{ camera, address: `rtsp://t/${camera}`, user: 'phat', hasSecret: true },
      ...{ quality: 'main', enabled: true },
    })),
  )
  expect(await book.undo('nothing')).toMatchObject({ reason: 'undo-gone' })

  // A second click changes nothing, and two windows do not undo each other's work unseen.
  const again = { ...wanted, cameras: ['a'], address: 'rtsp://v/{camera}' }
  const [once, double] = await Promise.all([book.set(again), book.set(again)])
  expect(once).toMatchObject({ status: 'done', count: 1 })
  expect(double).toEqual({ status: 'done', count: 0, undo: '' })
  const place = { ...wanted, address: 'rtsp://w/one' }
  const both = ['a', 'b'].map((camera) => book.set({ ...place, cameras: [camera] }))
  expect((await Promise.all(both)).map(({ status }) => status)).toEqual(['done', 'refused'])
  const [off2] = await Promise.all([book.enable(['a'], false), book.set(again)])
  expect(off2).toMatchObject({ count: 1 })
  expect(book.list().find(({ camera }) => camera === 'a')).toMatchObject({ enabled: false })

  // What was taken back may be another's by now.
  await book.remove(['b'])
  const left = await book.set({ ...again, address: 'rtsp://x/left' })
  await book.set({ ...again, cameras: ['b'], address: 'rtsp://v/a' })
  const back = left.status === 'done' && (await book.undo(left.undo))
  expect(back).toMatchObject({ reason: 'undo-taken' })

  // A camera that is gone is told of no more; its address stays until the next start.
  cameras.delete('a')
  expect(book.list().map(({ camera }) => camera)).toEqual(['b'])
  cameras.add('a')
  expect(book.list()).toHaveLength(2)
  cameras.delete('a')
  await book.prune()
  cameras.add('a')
  expect(book.list().map(({ camera }) => camera)).toEqual(['b'])
})

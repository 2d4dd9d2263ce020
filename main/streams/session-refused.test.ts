import { describe, expect, it } from 'vitest'
import { bench } from './testing/watch-session'

const REFUSED = 'pipe:0: Server returned 401 Unauthorized (authorization failed)'

describe('a refused password', () => {
  it('holds back both streams of the camera, and one of them tries a minute later', async () => {
    const main = bench({ random: 0 })
    const sub = bench({ quality: 'sub', beside: main })
    main.session.start()
    main.end(REFUSED)
    expect(main.session.status).toMatchObject({ state: 'refused', reason: 'bad-credentials' })
    sub.session.start()
    expect(sub.session.status).toMatchObject({ state: 'refused', reason: 'bad-credentials' })
    expect(sub.session.status.nextTryAt).toBe(main.session.status.nextTryAt)
    await main.clock.advanceAsync(59_900)
    expect([main.runs.length, sub.runs.length]).toEqual([1, 0])
    await main.clock.advanceAsync(1000)
    expect([main.runs.length, sub.runs.length]).toEqual([2, 0])
    expect(sub.session.status).toMatchObject({ state: 'refused', reason: 'bad-credentials' })
  })

  it('frees both streams at once when it is right again', async () => {
    const main = bench()
    const sub = bench({ quality: 'sub', beside: main })
    main.session.start()
    main.end(REFUSED)
    sub.session.start()
    await main.clock.advanceAsync(60_000)
    expect([main.runs.length, sub.runs.length]).toEqual([2, 0])
    main.open()
    await main.frames()
    expect(main.session.status.state).toBe('live')
    expect(sub.runs).toHaveLength(1)
  })

  it('is not even tried by the second stream while the first one finds out', async () => {
    const main = bench()
    const sub = bench({ quality: 'sub', beside: main })
    main.session.start()
    sub.session.start()
    expect(sub.runs).toHaveLength(0)
    expect(sub.session.status).toMatchObject({ state: 'connecting', reason: 'none' })
    main.end(REFUSED)
    expect(sub.session.status).toMatchObject({ state: 'refused', reason: 'bad-credentials' })
    expect(sub.runs).toHaveLength(0)
  })

  it('is not tried again because a tile was closed and opened', async () => {
    const b = bench()
    b.session.start()
    b.end(REFUSED)
    await b.session.stop()
    b.session.start()
    expect(b.runs).toHaveLength(1)
    expect(b.session.status.state).toBe('refused')
  })

  it('says of both streams that it was forbidden, when it was', () => {
    const main = bench()
    const sub = bench({ quality: 'sub', beside: main })
    main.session.start()
    main.end('pipe:0: Server returned 403 Forbidden (access denied)')
    sub.session.start()
    expect(sub.session.status).toMatchObject({ state: 'refused', reason: 'forbidden' })
  })

  it('is tried at once when somebody asks', () => {
    const b = bench()
    b.session.start()
    b.end(REFUSED)
    b.session.retry()
    expect(b.runs).toHaveLength(2)
    b.end(REFUSED)
    expect(b.session.status.state).toBe('refused')
  })
})

import { describe, expect, it } from 'vitest'
import { type Bench, bench } from './testing/watch-session'

const REFUSES = 'pipe:0: Connection refused'
const NOTHING = 'Server returned 404 Not Found'

/** A camera that gave a picture for a second and is gone; its address was looked at since. */
async function gone(options = {}): Promise<Bench> {
  const b = bench(options)
  b.session.start()
  b.open()
  await b.frames(10, 100)
  b.end('pipe:0: End of file')
  b.address.answer = 'connection-refused'
  return b
}

function comesBack(b: Bench) {
  b.address.answer = 'answers'
  b.address.watcher?.returned()
}

describe('a camera that nobody answers at', () => {
  it('is looked after, not tried, and says what the looks find', async () => {
    const b = await gone()
    expect(b.address.looks).toEqual([undefined])
    await b.clock.advanceAsync(50_000)
    expect(b.runs).toHaveLength(1)
    expect(b.session.status).toMatchObject({
      ...{ state: 'reconnecting', reason: 'connection-refused', nextTryAt: 0 },
    })
  })

  it('is out of reach when it is lost for a minute', async () => {
    const b = await gone()
    const { since } = b.session.status
    await b.clock.advanceAsync(58_000)
    expect(b.session.status.state).toBe('reconnecting')
    await b.clock.advanceAsync(4000)
    expect(b.session.status).toMatchObject({ state: 'unreachable', since })
    expect(b.runs).toHaveLength(1)
  })

  it('is tried all the same each five minutes', async () => {
    const b = await gone()
    await b.clock.advanceAsync(304_000)
    expect(b.runs).toHaveLength(2)
    b.end(REFUSES)
    await b.clock.advanceAsync(290_000)
    expect(b.runs).toHaveLength(2)
    await b.clock.advanceAsync(20_000)
    expect(b.runs).toHaveLength(3)
  })

  it('is opened at once when it answers again, however long it was away', async () => {
    const b = await gone()
    await b.clock.advanceAsync(2_950_000)
    const before = b.runs.length
    comesBack(b)
    await b.clock.advanceAsync(0)
    expect(b.runs).toHaveLength(before + 1)
    b.open()
    await b.frames()
    expect(b.session.status.state).toBe('live')
    expect(b.address.watcher).toBeNull()
  })

  it('is opened somewhat later where nobody sees it', async () => {
    const b = await gone({ rank: { now: 2 } })
    await b.clock.advanceAsync(30_000)
    comesBack(b)
    await b.clock.advanceAsync(2900)
    expect(b.runs).toHaveLength(1)
    await b.clock.advanceAsync(200)
    expect(b.runs).toHaveLength(2)
  })

  it('is tried often again while it starts, as if it had only now been lost', async () => {
    const b = await gone()
    await b.clock.advanceAsync(1_000_000)
    const before = b.runs.length
    comesBack(b)
    const begun = b.clock.now()
    while (b.clock.now() - begun < 60_000) {
      await b.clock.advanceAsync(0)
      if (!b.run().stopped) b.end(NOTHING)
      await b.clock.advanceAsync(500)
    }
    expect(b.runs.length - before).toBeGreaterThanOrEqual(18)
    expect(b.runs.length - before).toBeLessThanOrEqual(22)
  })

  it('is not tried by hand in vain: a person’s wish goes through', async () => {
    const b = await gone()
    await b.clock.advanceAsync(30_000)
    b.session.retry()
    expect(b.runs).toHaveLength(2)
  })

  it('is forgotten when nobody watches it any more', async () => {
    const b = await gone()
    await b.session.stop()
    expect(b.address.watcher).toBeNull()
    await b.clock.advanceAsync(400_000)
    expect(b.runs).toHaveLength(1)
  })
})

describe('an attempt that began while nobody was there', () => {
  it('is begun anew when somebody answers', async () => {
    const b = await gone()
    b.session.retry()
    await b.clock.advanceAsync(3000)
    comesBack(b)
    await b.clock.advanceAsync(0)
    expect(b.runs.map(({ stopped }) => stopped)).toEqual([true, true, false])
    expect(b.session.status.state).toBe('reconnecting')
  })

  it('goes on when it is young, or has heard from the camera', async () => {
    const young = await gone()
    young.session.retry()
    await young.clock.advanceAsync(2000)
    comesBack(young)
    const heard = await gone()
    heard.session.retry()
    heard.open()
    await heard.clock.advanceAsync(6000)
    comesBack(heard)
    for (const b of [young, heard]) {
      await b.clock.advanceAsync(0)
      expect(b.runs).toHaveLength(2)
    }
  })
})

describe('a picture that stands still', () => {
  /** Live for a second, then nothing. */
  async function stalled(): Promise<Bench> {
    const b = bench()
    b.session.start()
    b.open()
    await b.frames(10, 100)
    await b.clock.advanceAsync(3500)
    expect(b.session.status.state).toBe('stalled')
    return b
  }

  it('is opened anew after five seconds when the camera answers: the connection is dead', async () => {
    const b = await stalled()
    b.address.answer = 'answers'
    await b.clock.advanceAsync(900)
    expect(b.session.status.state).toBe('stalled')
    await b.clock.advanceAsync(1000)
    expect(b.session.status).toMatchObject({ state: 'reconnecting', reason: 'picture-stopped' })
    await b.clock.advanceAsync(1000)
    expect(b.runs).toHaveLength(2)
  })

  it('is waited for ten seconds when nobody answers', async () => {
    const b = await stalled()
    b.address.answer = 'no-answer'
    await b.clock.advanceAsync(5900)
    expect(b.session.status.state).toBe('stalled')
    await b.clock.advanceAsync(1000)
    expect(b.session.status.state).toBe('reconnecting')
  })

  it('is no longer looked into when it moves', async () => {
    const b = await stalled()
    expect(b.address.watcher).not.toBeNull()
    await b.frames(2)
    expect(b.address.watcher).toBeNull()
  })

  it('is not alive for the one frame that ffmpeg gives out at its own time limit', async () => {
    const b = await stalled()
    b.address.answer = 'no-answer'
    await b.clock.advanceAsync(4000)
    await b.frames()
    expect(b.session.status.state).toBe('stalled')
    await b.clock.advanceAsync(3000)
    expect(b.session.status).toMatchObject({ state: 'reconnecting', reason: 'picture-stopped' })
  })
})

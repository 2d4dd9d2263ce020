import { describe, expect, it } from 'vitest'
import { type Feed, type Health, healthOf, nextFeed, type Seen } from './feed-rules'

const ALONE: Seen = { own: 'none', other: null, still: false }

/** Looks every 100 ms, each time for so many looks; tells what stood there, without repeats. */
function story(...parts: [Partial<Seen>, number][]): string[] {
  let feed: Feed | null = null
  let now = 1_000_000
  const told: string[] = []
  for (const [seen, looks] of parts)
    for (let i = 0; i < looks; i++, now += 100) {
      feed = nextFeed(feed, { ...ALONE, ...seen }, now)
      if (told.at(-1) !== feed.shown) told.push(feed.shown)
    }
  return told
}

const own = (health: Health): Partial<Seen> => ({ own: health })

describe('a feed', () => {
  it('shows its picture as soon as there is one', () => {
    expect(story([own('good'), 1])).toEqual(['live'])
    expect(story([own('none'), 10], [own('good'), 1])).toEqual(['waiting', 'live'])
  })

  it('waits a second and a half for the first picture, and not for one that cannot come', () => {
    expect(story([own('none'), 15])).toEqual(['waiting'])
    expect(story([own('none'), 16])).toEqual(['waiting', 'card'])
    expect(story([own('bad'), 1])).toEqual(['card'])
  })

  it('goes to the card within a second, and not for a moment of loss', () => {
    expect(story([own('good'), 30], [own('bad'), 4], [own('good'), 30])).toEqual(['live'])
    expect(story([own('good'), 30], [own('bad'), 6])).toEqual(['live', 'card'])
    expect(story([own('good'), 30], [own('none'), 10])).toEqual(['live', 'card'])
  })

  it('goes at once when main knows that it is lost', () => {
    expect(story([own('good'), 30], [own('gone'), 1])).toEqual(['live', 'card'])
  })

  it('comes back after three seconds of pictures, counted anew after each loss', () => {
    const seen: [Partial<Seen>, number][] = [
      [own('good'), 10],
      [own('bad'), 10],
    ]
    const later = (...parts: [Partial<Seen>, number][]) => story(...seen, ...parts).slice(2)
    expect(later([own('good'), 30])).toEqual([])
    expect(later([own('good'), 31])).toEqual(['live'])
    expect(later([own('good'), 29], [own('bad'), 1], [own('good'), 29])).toEqual([])
  })

  it('comes sooner when its first picture was only late', () => {
    expect(story([own('none'), 20], [own('good'), 15])).toEqual(['waiting', 'card'])
    expect(story([own('none'), 20], [own('good'), 16])).toEqual(['waiting', 'card', 'live'])
    expect(story([own('bad'), 25], [own('good'), 11])).toEqual(['card', 'live'])
  })

  it('does not flicker when it comes and goes', () => {
    const flapping = Array.from({ length: 20 }, (_, i): [Partial<Seen>, number] => [
      own(i % 2 ? 'good' : 'bad'),
      10,
    ])
    expect(story([own('good'), 30], ...flapping)).toEqual(['live', 'card'])
  })
})

describe('what stands in', () => {
  it('is the camera that was named, when it has a picture', () => {
    const both = { other: 'good' } as const
    expect(story([{ ...own('good'), ...both }, 9], [{ ...own('bad'), ...both }, 9])).toEqual([
      'live',
      'camera',
    ])
  })

  it('is a card when the camera that stands in fails too, and that one again when it is back', () => {
    const bad = own('bad')
    const told = story(
      [{ ...bad, other: 'good' }, 10],
      [{ ...bad, other: 'bad' }, 30],
      [{ ...bad, other: 'good' }, 30],
    )
    expect(told).toEqual(['camera', 'card', 'camera'])
  })

  it('is the picture that was named', () => {
    expect(
      story([{ ...own('bad'), still: true }, 50], [{ ...own('good'), still: true }, 31]),
    ).toEqual(['still', 'live'])
  })

  it('goes when the own picture is steady, whatever it is', () => {
    expect(
      story([{ ...own('bad'), other: 'good' }, 10], [{ ...own('good'), other: 'good' }, 31]),
    ).toEqual(['camera', 'live'])
  })

  it('stands for two seconds at least', () => {
    const feed: Feed = {
      ...{ shown: 'card', since: 10_000 },
      own: { health: 'good', since: 0 },
      other: { health: 'bad', since: 0 },
      begun: true,
    }
    const seen: Seen = { ...ALONE, own: 'good' }
    expect(nextFeed(feed, seen, 11_900).shown).toBe('card')
    expect(nextFeed(feed, seen, 12_000)).toMatchObject({ shown: 'live', since: 12_000 })
  })
})

describe('the health of a stream', () => {
  const view = { picture: true, moving: true, fault: 'none' } as const
  const still = { ...view, moving: false } as const
  const nothing = { ...still, picture: false } as const

  it('is what its pictures prove, also while main says otherwise', () => {
    expect(healthOf('live', view, true)).toBe('good')
    expect(healthOf('reconnecting', view, true)).toBe('good')
    expect(healthOf('live', still, true)).toBe('bad')
  })

  it('is bad when nothing but black comes, or the same picture again and again', () => {
    expect(healthOf('live', { ...view, fault: 'black' }, true)).toBe('bad')
    expect(healthOf('live', { ...view, fault: 'frozen' }, true)).toBe('bad')
    expect(healthOf('live', { ...view, fault: 'no-detail' }, true)).toBe('good')
  })

  it('is open before the first picture, unless main knows better', () => {
    expect(healthOf(undefined, nothing, true)).toBe('none')
    expect(healthOf('connecting', nothing, true)).toBe('none')
    expect(healthOf('refused', nothing, true)).toBe('gone')
    expect(healthOf('reconnecting', still, true)).toBe('gone')
  })

  it('is gone without a camera', () => {
    expect(healthOf('live', view, false)).toBe('gone')
  })

  it('is main’s word where pictures prove nothing', () => {
    expect(healthOf('live', null, true)).toBe('good')
    expect(healthOf('unreachable', null, true)).toBe('gone')
    expect(healthOf('connecting', null, true)).toBe('none')
  })
})

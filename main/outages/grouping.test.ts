import { describe, expect, it } from 'vitest'
import { province } from './testing/province'

describe('one camera', () => {
  it('is told when it has been down for the debounce, dated from when it went', () => {
    const { down, up, seconds, open, outage, since, told } = province(3, 4)
    down(['F1-1'])
    seconds(29)
    expect(open()).toEqual([])
    seconds(1)
    expect(open()).toEqual(['o1 camera F1 1 camera'])
    expect(since(outage('o1').from)).toBe(0)
    seconds(70)
    up(['F1-1'])
    seconds(1)
    expect(open()).toEqual([])
    expect(since(outage('o1').to)).toBe(100)
    expect(told).toEqual(['o1 opened camera', 'o1 cause camera', 'o1 ended'])
  })

  it('says nothing of a blip, nor of a camera that is switched off', () => {
    const { down, up, seconds, open, gone } = province(3, 4)
    down(['F1-1'])
    seconds(20)
    up(['F1-1'])
    seconds(60)
    expect(open()).toEqual([])
    down(['F1-1'])
    seconds(40)
    gone.add('F1-1')
    seconds(1)
    expect(open()).toEqual([])
  })

  it('that goes again within the debounce is the same outage; later it is another', () => {
    const { down, up, seconds, open, outage, told } = province(3, 4)
    down(['F1-1'])
    seconds(40)
    up(['F1-1'])
    seconds(20)
    down(['F1-1'])
    seconds(31)
    expect(open()).toEqual(['o1 camera F1 1 camera'])
    expect(outage('o1').to).toBeNull()
    expect(told.filter((line) => line.includes('opened'))).toHaveLength(1)
    up(['F1-1'])
    seconds(40)
    down(['F1-1'])
    seconds(31)
    expect(open()).toEqual(['o2 camera F1 1 camera'])
  })

  it('goes on when its trouble has another name', () => {
    const { down, seconds, open, outage, since } = province(3, 4)
    down(['F1-1'])
    seconds(20)
    down(['F1-1'], 'bad-credentials')
    seconds(10)
    expect(open()).toEqual(['o1 camera F1 1 password'])
    expect(since(outage('o1').from)).toBe(0)
  })
})

describe('flapping', () => {
  const limits = { flapping: { times: 3, within: 120, steady: 60 } }
  const flap = (
    { down, up, seconds }: ReturnType<typeof province>,
    which: string[],
    times: number,
  ) => {
    for (let i = 0; i < times; i += 1) {
      down(which)
      seconds(5)
      up(which)
      seconds(5)
    }
  }

  it('is one outage from the first loss until it has been steady', () => {
    const all = province(3, 4, { limits })
    flap(all, ['F1-1'], 4)
    expect(all.open()).toEqual(
      ['o1 flapping F1 1 unknown'].map((s) => s.replace('unknown', 'network')),
    )
    expect(all.since(all.outage('o1').from)).toBe(0)
    all.seconds(54)
    expect(all.open()).toHaveLength(1)
    all.seconds(2)
    expect(all.open()).toEqual([])
    expect(all.since(all.outage('o1').to)).toBe(35)
    // Its losses are told: it does not begin anew by itself.
    all.seconds(30)
    expect(all.told.filter((line) => line.includes('opened'))).toHaveLength(1)
  })

  it('of several cameras of a facility is one', () => {
    const all = province(3, 4, { limits })
    flap(all, ['F1-1', 'F1-2', 'F1-3'], 4)
    expect(all.open()).toEqual(['o1 flapping F1 3 network'])
  })

  it('of one camera hides no other that was well for long', () => {
    const all = province(3, 10, { limits })
    all.down(['F1'])
    all.seconds(31)
    flap(all, ['F1-1'], 4)
    all.up(['F1'])
    flap(all, ['F1-1'], 20)
    expect(all.open()).toEqual(['o1 flapping F1 10 network'])
    all.down(['F1-2'], 'connection-refused')
    flap(all, ['F1-1'], 4)
    expect(all.open()).toEqual(['o1 flapping F1 10 network', 'o2 camera F1 1 camera'])
    all.up(['F1-1'])
    all.seconds(61)
    expect(all.open()).toEqual(['o2 camera F1 1 camera'])
  })

  it('becomes what it is when it stays down', () => {
    const all = province(3, 4, { limits })
    flap(all, ['F1-1'], 3)
    all.down(['F1-1'])
    all.seconds(61)
    expect(all.open()[0]).toContain('o1 camera F1 1')
  })
})

describe('a facility', () => {
  it('that goes at once is one outage, and is over with its last camera', () => {
    const { down, up, seconds, open, outage, since, told } = province(4, 5)
    down(['F1-1', 'F1-2', 'F1-3'])
    seconds(4)
    down(['F1-4', 'F1-5'])
    seconds(60)
    expect(open()).toEqual(['o1 facility F1 5 network'])
    expect(told.filter((line) => /opened|merged/.test(line))).toEqual(['o1 opened facility'])
    up(['F1-1', 'F1-2'])
    seconds(5)
    expect(open()).toHaveLength(1)
    up(['F1-3', 'F1-4', 'F1-5'])
    seconds(1)
    expect([since(outage('o1').from), since(outage('o1').to)]).toEqual([0, 69])
  })

  it('is lost by its share alone: three of five are three outages', () => {
    const { down, seconds, open } = province(4, 5)
    down(['F1-1', 'F1-2', 'F1-3'], 'connection-refused')
    seconds(61)
    expect(open().map((line) => line.split(' ')[1])).toEqual(['camera', 'camera', 'camera'])
  })

  it('takes in the single ones that were told already, with what was written to them', () => {
    const { down, seconds, open, book, outage } = province(4, 5)
    down(['F1-1'])
    seconds(31)
    down(['F1-2'])
    seconds(31)
    book.put({
      at: 1,
      id: 'o2',
      what: 'note',
      by: 'An',
      text: '',
      note: { at: 1, by: 'An', text: 'x', call: null },
    })
    book.put({
      at: 2,
      id: 'o1',
      what: 'acknowledged',
      by: 'An',
      text: '',
      set: { acknowledged: { at: 2, by: 'An' } },
    })
    down(['F1-3', 'F1-4', 'F1-5'])
    seconds(31)
    expect(open()).toEqual([expect.stringContaining('o1 facility F1 5')])
    expect(outage('o1').notes).toHaveLength(1)
    // It is worse than what was acknowledged.
    expect(outage('o1').acknowledged).toBeNull()
    expect(outage('o2')).toBeUndefined()
  })

  it('leaves one of last week alone', () => {
    const { down, seconds, open } = province(4, 5)
    down(['F1-1'])
    seconds(2 * 3600)
    down(['F1-2', 'F1-3', 'F1-4', 'F1-5'])
    seconds(31)
    expect(open().map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual([
      'o1 camera F1 1',
      'o2 facility F1 4',
    ])
  })

  it('most of which is back leaves the rest as what it is, known as it was', () => {
    const { down, up, seconds, open, outage, book, since } = province(4, 5)
    down(['F1'])
    seconds(31)
    const acknowledged = { at: 1, by: 'An' }
    book.put({ at: 1, id: 'o1', what: 'acknowledged', by: 'An', text: '', set: { acknowledged } })
    up(['F1-1', 'F1-2', 'F1-3'])
    // The others may come with them.
    seconds(119)
    expect(open()).toHaveLength(1)
    seconds(2)
    expect(open().map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
      'camera F1 1',
      'camera F1 1',
    ])
    expect(since(outage('o1').to)).toBe(31)
    expect(outage('o2')).toMatchObject({ acknowledged, from: outage('o1').from })
  })

  it('that never had a picture is said to be so', () => {
    const neverUp = ['F1-1', 'F1-2', 'F1-3', 'F1-4']
    const { down, seconds, open, outage } = province(3, 4, { neverUp })
    down(['F1'])
    seconds(61)
    expect(open()).toEqual([expect.stringContaining('o1 facility F1 4')])
    expect(outage('o1').never).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { province } from './testing/province'

describe('our own line', () => {
  it('is one outage when many facilities go, and what stays down then is told with its true time', () => {
    const { down, up, seconds, open, outage, since, told } = province(8, 4)
    down(['F1', 'F2', 'F3'])
    seconds(10)
    down(['F4', 'F5', 'F6'])
    seconds(50)
    expect(open()).toEqual(['o1 line - 24 network'])
    expect(told.filter((line) => line.includes('opened'))).toHaveLength(1)
    // What goes meanwhile is held back.
    down(['F7-1'])
    seconds(40)
    expect(open()).toEqual(['o1 line - 25 network'])
    up(['F1', 'F2', 'F3', 'F4', 'F7'])
    seconds(119)
    expect(open()).toHaveLength(1)
    seconds(2)
    expect(open().map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual([
      'facility F5 4',
      'facility F6 4',
    ])
    expect([since(outage('o1').from), since(outage('o1').to), since(outage('o2').from)]).toEqual([
      0, 100, 10,
    ])
    expect(told.filter((line) => line.includes('opened'))).toHaveLength(3)
  })

  const eight = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8']

  it('is over although some camera or other comes and goes all the time', () => {
    const { down, up, seconds, open } = province(12, 4)
    down(eight)
    seconds(61)
    up(eight.slice(0, 7))
    for (let minute = 0; minute < 12; minute += 1) {
      const camera = `F${(minute % 7) + 1}-${(minute % 4) + 1}`
      down([camera])
      seconds(20)
      up([camera])
      seconds(40)
    }
    expect(open().map((line) => line.split(' ').slice(1, 4).join(' '))).toEqual(['facility F8 4'])
  })

  it('that stays gone swallows nothing that was well for long', () => {
    const { down, seconds, open, told } = province(12, 4)
    down(eight)
    seconds(3661)
    down(['F9-1'], 'connection-refused')
    seconds(31)
    expect(open()).toEqual(['o1 line - 32 network', 'o2 camera F9 1 camera'])
    expect(told.some((line) => line.startsWith('o2 opened'))).toBe(true)
  })

  it.each([
    ['dips that are too short to be told', 15, 40, 5, 1],
    ['losses within the debounce of each other', 40, 20, 6, 1],
    ['losses', 40, 40, 8, 4],
  ])(
    'that comes and goes is no flapping of every facility: %s',
    (_what, gone, back, times, told) => {
      const all = province(8, 4)
      for (let i = 0; i < times; i += 1) {
        all.down(eight)
        all.seconds(gone)
        all.up(eight)
        all.seconds(back)
      }
      const opened = all.told.filter((line) => line.includes('opened'))
      expect(opened.every((line) => line.endsWith('line'))).toBe(true)
      expect(opened).toHaveLength(told)
      all.seconds(320)
      expect(all.open()).toEqual([])
      expect(all.told.filter((line) => line.includes('opened'))).toHaveLength(told)
    },
  )

  it('is not told of by two facilities of eight, and by one when this machine has no network', () => {
    const eight = province(8, 4)
    eight.down(['F1', 'F2'])
    eight.seconds(61)
    expect(eight.open().map((line) => line.split(' ')[1])).toEqual(['facility', 'facility'])
    const two = province(2, 4)
    two.has.network = false
    two.down(['F1', 'F2'])
    two.seconds(61)
    expect(two.open()).toEqual(['o1 line - 8 network'])
  })

  it('is not what cameras tell that never had a picture', () => {
    const neverUp = province(8, 2).all.filter((id) => !id.startsWith('F8'))
    const { down, seconds, open } = province(8, 2, { neverUp })
    down(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7'])
    seconds(61)
    expect(open()).toHaveLength(7)
    expect(open().every((line) => line.includes('facility'))).toBe(true)
  })

  it('is the station when that has just slept', () => {
    const { down, sleep, seconds, open } = province(8, 4)
    sleep(3_600_000)
    down(['F1'])
    seconds(61)
    expect(open()).toEqual(['o1 facility F1 4 station'])
  })
})

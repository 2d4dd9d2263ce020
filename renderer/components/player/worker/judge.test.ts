import { expect, it } from 'vitest'
import { judgeUnseen } from './judge'
import type { WarmScene } from './messages'
import type { Source } from './pixels/pixels'
import type { Shown } from './shown'
import { Watcher } from './watcher'

const LIMITS = { frozen: 0, black: 1, noDetail: 0 }
const SIZE = { width: 64, height: 32 }
const pictureOf = (luma: number): Source => ({
  ...SIZE,
  planes: [{ offset: 0, stride: SIZE.width }],
  bytes: new Uint8Array(SIZE.width * SIZE.height).fill(luma),
})

/** A stream that is opened ahead, and sends one picture a second of this brightness. */
async function faultAfter(
  seconds: number,
  luma: number,
  how: { warm?: Partial<WarmScene>; painted?: string } = {},
) {
  const watcher = new Watcher()
  watcher.limits = LIMITS
  const frame = {} as VideoFrame
  const player = { frame, isKey: true, group: 0 }
  const stream = { player, watcher } as unknown as Shown
  const warm: WarmScene = { camera: 'a', quality: 'main', limits: LIMITS, ...how.warm }
  for (let i = 1; i <= seconds; i++) {
    player.group = i
    const unseen = {
      warm: new Map([['a/main', warm]]),
      streams: new Map([['a/main', stream]]),
      painted: new Set([how.painted ?? null]),
      fresh: new Set([stream.player]),
    }
    await judgeUnseen(unseen, { read: async () => pictureOf(luma) }, i * 1000)
  }
  return watcher.verdict.fault
}

it('finds that a stream is black which nobody sees yet', async () => {
  expect(await faultAfter(4, 16)).toBe('black')
  expect(await faultAfter(4, 120)).toBe('none')
})

it('leaves alone what is painted, and what nobody asked about', async () => {
  expect(await faultAfter(4, 16, { painted: 'a/main' })).toBe('none')
  const { limits: _, ...plain } = { camera: 'a', quality: 'main', limits: LIMITS } as const
  expect(await faultAfter(4, 16, { warm: { ...plain, limits: undefined as never } })).toBe('none')
})

import type { Settings } from '../../preload/contract'
import { type Clock, realClock } from '../base/clock'
import type { Collection } from '../storage'

const LOCAL = 7 * 3_600_000 // Asia/Ho_Chi_Minh, which has no summer time
const DAY = 24 * 60

/** How often the clock is looked at, in ms. */
const LOOK = 15_000

/** Whether a time, in ms since 1970, lies between two minutes of the day; the first may be the later one. */
export function isNight(at: number, { from, to }: { from: number; to: number }): boolean {
  const minute = Math.floor((at + LOCAL) / 60_000) % DAY
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to
}

/**
 * By hour: night begins and ends by itself. What is chosen by hand meanwhile holds until the next
 * of the two. → ends it
 */
export function followNight(settings: Collection<Settings>, clock: Clock = realClock): () => void {
  let was: boolean | null = null
  const look = () => {
    const { night } = settings.read()
    const now = night.byHour ? isNight(clock.now(), night) : null
    if (now === was) return
    was = now
    if (now === null || now === night.on) return
    void settings.update((all) => ({ ...all, night: { ...all.night, on: now } }))
  }
  const again = () => {
    look()
    timer = clock.setTimeout(again, LOOK)
  }
  let timer = clock.setTimeout(again, LOOK)
  look()
  settings.onChange(look)
  return () => clock.clearTimeout(timer)
}

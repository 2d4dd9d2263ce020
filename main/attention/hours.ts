import type { AttentionSettings } from '../../preload/contract'

const MINUTE = 60_000
const ZONE = 7 * 60

/** Whether somebody is asked at this moment; the first hour may be the later one. */
export function isAsked({ on, from, to }: AttentionSettings, at: number): boolean {
  if (!on) return false
  const minute = (Math.floor(at / MINUTE) + ZONE) % (24 * 60)
  if (from === to) return true
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

import {
  type PurgeReason,
  type RetentionAmount,
  type RetentionPolicy,
  TRASH_DAYS,
} from '../../preload/contract'
import { type Holding, stampOf } from '../bookmarks'

const DAY = 86_400_000

/** A bookmark that is to go, and why. */
export interface Going extends Holding {
  reason: PurgeReason
}

/**
 * What goes by a policy, the oldest first. What is locked never does, nor what is younger than a
 * day: it may still be in somebody's hands. For room, removed ones go before the others.
 * @param now in ms since 1970
 */
export function goingOf(held: Holding[], policy: RetentionPolicy, now: number): Going[] {
  const young = stampOf(now - DAY)
  const may = held.filter(({ locked, id }) => !locked && id < young).sort(oldestFirst)
  const tooOld = policy.days === null ? '' : stampOf(now - policy.days * DAY)
  // By place, not sorted once more: a hundred thousand must not hold up the pictures of the wall.
  const reasons = may.map((each) => reasonFor(each, tooOld, now))
  const aged = may.filter((_, i) => reasons[i])
  const over = amountOf(held).bytes - amountOf(aged).bytes - roomOf(policy)
  for (const i of forRoom(may, reasons, over)) reasons[i] = 'budget'
  const going: Going[] = []
  for (const [i, { id, bytes, locked, removedAt }] of may.entries()) {
    const reason = reasons[i]
    if (reason) going.push({ id, bytes, locked, removedAt, reason })
  }
  return going
}

const roomOf = ({ gigabytes }: RetentionPolicy) =>
  gigabytes === null ? Infinity : gigabytes * 1024 ** 3

/** @param tooOld ids before it are */
function reasonFor({ id, removedAt }: Holding, tooOld: string, now: number): PurgeReason | null {
  if (removedAt !== null && removedAt < now - TRASH_DAYS * DAY) return 'trash'
  return id < tooOld ? 'age' : null
}

/** Their numbers. @param over bytes that are too many */
function forRoom(may: Holding[], reasons: (PurgeReason | null)[], over: number): number[] {
  const going: number[] = []
  let left = over
  for (const removedOnes of [true, false])
    for (const [i, { bytes, removedAt }] of may.entries()) {
      if (left <= 0) return going
      if (reasons[i] || bytes === 0 || (removedAt !== null) !== removedOnes) continue
      going.push(i)
      left -= bytes
    }
  return going
}

const oldestFirst = (a: Holding, b: Holding) => (a.id < b.id ? -1 : 1)

export const amountOf = (some: { bytes: number }[]): RetentionAmount => ({
  count: some.length,
  bytes: some.reduce((sum, { bytes }) => sum + bytes, 0),
})

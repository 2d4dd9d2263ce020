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
  const aged = may.flatMap((each): Going[] => {
    const reason = reasonFor(each, tooOld, now)
    return reason ? [{ ...each, reason }] : []
  })
  const gone = new Set(aged.map(({ id }) => id))
  const over = amountOf(held).bytes - amountOf(aged).bytes - roomOf(policy)
  const rest = may.filter(({ id }) => !gone.has(id))
  return [...aged, ...forRoom(rest, over)].sort(oldestFirst)
}

const roomOf = ({ gigabytes }: RetentionPolicy) =>
  gigabytes === null ? Infinity : gigabytes * 1024 ** 3

/** @param tooOld ids before it are */
function reasonFor({ id, removedAt }: Holding, tooOld: string, now: number): PurgeReason | null {
  if (removedAt !== null && removedAt < now - TRASH_DAYS * DAY) return 'trash'
  return id < tooOld ? 'age' : null
}

/** @param over bytes that are too many */
function forRoom(rest: Holding[], over: number): Going[] {
  const going: Going[] = []
  const [removed, others] = [rest.filter(isRemoved), rest.filter((each) => !isRemoved(each))]
  let left = over
  for (const each of [...removed, ...others]) {
    if (left <= 0) break
    if (each.bytes === 0) continue
    going.push({ ...each, reason: 'budget' })
    left -= each.bytes
  }
  return going
}

const isRemoved = ({ removedAt }: Holding) => removedAt !== null

const oldestFirst = (a: Holding, b: Holding) => (a.id < b.id ? -1 : 1)

export const amountOf = (some: { bytes: number }[]): RetentionAmount => ({
  count: some.length,
  bytes: some.reduce((sum, { bytes }) => sum + bytes, 0),
})

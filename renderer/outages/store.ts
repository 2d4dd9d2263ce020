import { create } from 'zustand'
import type { OutageCause, OutageKind, OutageQuery } from '../../preload/contract'

export type Period = 'day' | 'week' | 'month' | 'year'

interface Choices {
  /** What lasts, or what is over. */
  shown: 'open' | 'past'
  period: Period
  text: string
  kind: OutageKind | null
  cause: OutageCause | null
  /** Id of the one whose detail is open. */
  current: string | null
}

export const nothing: Omit<Choices, 'shown' | 'period' | 'current'> = {
  ...{ text: '', kind: null, cause: null },
}

/** What was chosen stays while somebody looks at another room. */
export const useChoices = create<Choices>(() => ({
  ...{ shown: 'open', period: 'day', current: null, ...nothing },
}))

export const choose = (change: Partial<Choices>) => useChoices.setState(change)

/** What the room shows when it is opened for one of them. */
export const openOutage = (id: string) => choose({ current: id, shown: 'open', ...nothing })

const DAY = 86_400_000
const DAYS: Record<Period, number> = { day: 1, week: 7, month: 31, year: 366 }

export function queryOf({ period, text, kind, cause }: Choices, now: number): OutageQuery {
  return { from: now - DAYS[period] * DAY, to: now + DAY, text, kind, cause }
}

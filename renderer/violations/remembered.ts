import { z } from 'zod'
import { BookmarkState } from '../../preload/contract'
import { periods } from './filter/period'
import { everything } from './filter/wanted'
import type { Choices } from './store'

const KEY = 'violations'

const codes = z.array(z.string()).max(2000).catch([])
const flag = z.boolean().catch(false)
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

const Period = z.union([
  z.object({ kind: z.literal('range'), from: day, to: day }),
  z.object({ kind: z.enum(periods).exclude(['range']) }),
])

/** Whatever is wrong with what was remembered is as if it had never been chosen. */
const Remembered = z.object({
  wanted: z
    .object({
      ...{ text: z.string().max(500).catch(''), period: Period.catch({ kind: 'all' }) },
      ...{ facilities: codes, districts: codes, authorities: codes, kinds: codes },
      ...{ subjects: codes, ppe: codes, states: z.array(BookmarkState).catch([]) },
      ...{ operators: codes, owners: codes, tags: codes },
      ...{ overdue: flag, locked: flag, removed: flag },
    })
    .catch(everything),
  view: z.enum(['list', 'board']).catch('list'),
  oldest: flag,
  more: flag,
})

/** The choices in a text that was remembered; undefined for text that is none of ours. */
export function parsed(text: string | null): Choices | undefined {
  try {
    return Remembered.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

export function read(first: Choices): Choices {
  try {
    return parsed(localStorage.getItem(KEY)) ?? first
  } catch {
    return first
  }
}

/** A choice that cannot be remembered still holds until the window closes. */
export function remember(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {}
}

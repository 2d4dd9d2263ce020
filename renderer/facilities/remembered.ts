import { z } from 'zod'
import { FigureOrder } from '../../preload/contract'

const KEY = 'facilities'

/** A column of the table, by its key. */
const Sort = z.object({ by: z.string().max(40), down: z.boolean() })

/** Whatever is wrong with what was remembered is as if it had never been chosen. */
const Remembered = z.object({
  order: FigureOrder.catch('authority'),
  sort: Sort.catch({ by: 'overdue', down: true }),
})

/** Choices that are remembered in this window. */
export type Choices = z.infer<typeof Remembered>

export const first: Choices = { order: 'authority', sort: { by: 'overdue', down: true } }

/** The choices in a text that was remembered; undefined for text that is none of ours. */
export function parsed(text: string | null): Choices | undefined {
  try {
    return Remembered.safeParse(JSON.parse(text ?? '')).data
  } catch {
    return undefined
  }
}

export function read(otherwise: Choices): Choices {
  try {
    return parsed(localStorage.getItem(KEY)) ?? otherwise
  } catch {
    return otherwise
  }
}

/** A choice that cannot be remembered still holds until the window closes. */
export function remember(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices))
  } catch {}
}
